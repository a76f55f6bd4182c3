package org.tessera.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;

/**
 * The backend on a random port with real engines; see this package's description. The largest envelope is small, so that
 * the tests of that limit need no application of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BackendApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tessera.intake.largest-envelope=1MB")
@WithTestEngines
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface TesseraTest {}
