package org.tessera.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;
import org.tessera.TesseraApplication;
import org.tessera.testing.WithTestEngines;

/** The whole application, once for all stories that people act in real browsers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = TesseraApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@WithTestEngines
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface BrowserTest {}
