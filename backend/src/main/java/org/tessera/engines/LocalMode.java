package org.tessera.engines;

import java.nio.file.Path;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * In the local mode, before any bean is made: refuses to be reached from outside, and starts the engines, which come up
 * while the application gets ready and end after it.
 */
class LocalMode implements ApplicationContextInitializer<GenericApplicationContext>, Ordered {

    @Override
    public void initialize(GenericApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("local"))) {
            return;
        }
        LoopbackOnly.check(environment);
        if (environment.getProperty("tessera.engines.start", Boolean.class, true)) {
            Path data = Path.of(environment.getRequiredProperty("tessera.data"));
            String chosen = environment.getProperty("tessera.engines.cache");
            Path cache = chosen == null ? Engines.cacheFolder() : Path.of(chosen);
            Engines engines = Engines.start(data, cache);
            context.registerBean("localEngines", Engines.class, () -> engines, definition -> {
                definition.setDestroyMethodName("close");
                definition.setLazyInit(false);
            });
            context.addApplicationListener((ContextClosedEvent stopping) -> engines.letGo());
            context.registerBean(
                    "enginesHealthIndicator", LocalEnginesHealth.class, () -> new LocalEnginesHealth(engines));
            context.registerBean(
                    JdbcConnectionDetails.class,
                    () -> new LocalJdbc(engines.jdbc()),
                    definition -> definition.setDependsOn("localEngines"));
            context.registerBean(
                    FlywayConnectionDetails.class,
                    () -> new LocalMigrations(engines.migrations()),
                    definition -> definition.setDependsOn("localEngines"));
            context.registerBean(
                    ElasticsearchConnectionDetails.class,
                    () -> engines::elasticsearch,
                    definition -> definition.setDependsOn("localEngines"));
        }
    }

    /** After others, who may have set where the engines are. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private record LocalMigrations(JdbcAccess access) implements FlywayConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return access.url();
        }

        @Override
        public String getUsername() {
            return access.user();
        }

        @Override
        public String getPassword() {
            return access.password();
        }
    }

    private record LocalJdbc(JdbcAccess access) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return access.url();
        }

        @Override
        public String getUsername() {
            return access.user();
        }

        @Override
        public String getPassword() {
            return access.password();
        }
    }
}
