package org.tessera.engines;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Where the data lies when nobody says: {@code tessera.data}, by the XDG base directory specification. */
class DataFolder implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path folder = Account.isRoot()
                ? Path.of("/var/lib/tessera")
                : Path.of(System.getProperty("user.home"), ".local", "share", "tessera");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("tesseraDataFolder", Map.of("tessera.data", folder.toString())));
    }
}
