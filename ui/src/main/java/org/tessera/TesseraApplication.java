package org.tessera;

import java.util.Map;
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
        SpringApplication application = new SpringApplication(TesseraApplication.class);
        // Here and not among the settings, so that tests write no log into somebody's data.
        application.setDefaultProperties(Map.of("logging.file.name", "${tessera.data}/logs/tessera.log"));
        Command command = Command.in(arguments).orElse(null);
        if (command == null) {
            application.run(arguments);
        } else {
            System.exit(SpringApplication.exit(application.run(command.arguments())));
        }
    }
}
