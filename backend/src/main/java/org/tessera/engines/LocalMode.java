package org.tessera.engines;

import java.nio.file.Path;
import java.util.Optional;
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
 * while the application gets ready and end after it. A command ({@code ./tessera reindex}) joins the engines of an instance
 * that already runs with the same data.
 */
class LocalMode implements ApplicationContextInitializer<GenericApplicationContext>, Ordered {

    /** Says that this instance does one thing and ends; see {@code org.tessera.start.Command}. */
    private static final String COMMAND = "tessera.command";

    @Override
    public void initialize(GenericApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("local"))) {
            return;
        }
        LoopbackOnly.check(environment);
        if (environment.getProperty("tessera.engines.start", Boolean.class, true)) {
            Path data = Path.of(environment.getRequiredProperty("tessera.data"));
            Optional<RunningEngines> running =
                    environment.containsProperty(COMMAND) ? RunningEngines.of(data) : Optional.empty();
            if (running.isPresent()) {
                join(context, running.get());
                return;
            }
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

    /** A command beside a running instance: its engines are not ours to start or to end. */
    private static void join(GenericApplicationContext context, RunningEngines engines) {
        context.registerBean(JdbcConnectionDetails.class, () -> new LocalJdbc(engines.jdbc()));
        context.registerBean(FlywayConnectionDetails.class, () -> new LocalMigrations(engines.migrations()));
        context.registerBean(ElasticsearchConnectionDetails.class, () -> engines::elasticsearch);
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
