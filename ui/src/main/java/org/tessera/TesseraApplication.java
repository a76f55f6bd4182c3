package org.tessera;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.tessera.start.Command;

/** The one application: web, worker or both. Two features may each have a class of the same name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class TesseraApplication {

    public static void main(String[] arguments) {
        Command command = Command.in(arguments).orElse(null);
        if (command == null) {
            SpringApplication.run(TesseraApplication.class, arguments);
        } else {
            System.exit(SpringApplication.exit(SpringApplication.run(TesseraApplication.class, command.arguments())));
        }
    }
}
