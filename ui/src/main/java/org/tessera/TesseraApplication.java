package org.tessera;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one application: web, worker or both. */
@SpringBootApplication
public class TesseraApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(TesseraApplication.class, arguments);
    }
}
