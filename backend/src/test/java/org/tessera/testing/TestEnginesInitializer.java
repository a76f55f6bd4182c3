package org.tessera.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.tessera.engines.JdbcAccess;

/** Before the local mode looks whether it is to start engines of its own, on the developer's data. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class TestEnginesInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path data = Files.createTempDirectory("tessera-test-");
            Map<String, Object> properties = new HashMap<>(settings(TestEngines.shared(), data));
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testEngines", properties));
            SpringApplication.getShutdownHandlers().add(() -> remove(data));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, Object> settings(TestEngines engines, Path data) {
        JdbcAccess database = engines.newDatabase();
        Map<String, Object> settings = new HashMap<>();
        JdbcAccess application = engines.behindTheWall(database);
        settings.put("spring.datasource.url", application.url());
        settings.put("spring.datasource.username", application.user());
        settings.put("spring.datasource.password", application.password());
        settings.put("spring.flyway.url", database.url());
        settings.put("spring.flyway.user", database.user());
        settings.put("spring.flyway.password", database.password());
        settings.put("spring.datasource.hikari.maximum-pool-size", "8");
        settings.put("tessera.engines.start", "false");
        settings.put("tessera.elasticsearch.uri", engines.elasticsearchUri());
        settings.put("tessera.elasticsearch.user", engines.elasticsearchUser());
        settings.put("tessera.elasticsearch.password", engines.elasticsearchPassword());
        settings.put("tessera.elasticsearch.certificate", engines.certificate());
        settings.put("tessera.search.index-prefix", TestEngines.newIndexPrefix());
        settings.put("tessera.data", data.toString());
        settings.put("tessera.samples", "none");
        settings.put("tessera.accounts.look", "PT1S");
        return settings;
    }

    private static void remove(Path data) {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException left) {
            System.err.println("left behind: " + data);
        }
    }
}
