package org.tessera.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The migrations in a database server that nobody has prepared: without deploy/postgres and without the local mode. */
class FreshClusterTest {

    private Path data = Path.of("");

    @BeforeEach
    void makeAFolderThatTheServerReaches() throws IOException {
        data = Files.createTempDirectory("tessera-cluster-test-");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        Files.createDirectories(data.resolve("logs"));
    }

    @AfterEach
    void remove() throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void allMigrationsRunWhereNoRoleWasMade() {
        try (Postgres server = Postgres.start(data, Engines.cacheFolder(), 0)) {
            JdbcAccess administrator = server.administrator();
            MigrateResult result = Flyway.configure()
                    .dataSource(administrator.url(), administrator.user(), administrator.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            assertThat(result.success).isTrue();
            assertThat(result.migrationsExecuted).isGreaterThan(40);
        }
    }
}
