package org.tessera.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.tessera.engines.JdbcAccess;

/**
 * Where the shared engines are.
 *
 * @param keeper number of the process that owns them
 * @param jdbcUrl without a database's name, ends with a slash
 * @param certificate file with the certificate of Elasticsearch's authority
 */
public record TestEngines(
        long keeper,
        String jdbcUrl,
        String jdbcUser,
        String jdbcPassword,
        String elasticsearchUri,
        String elasticsearchUser,
        String elasticsearchPassword,
        String certificate) {

    private static final List<String> DATABASES = new CopyOnWriteArrayList<>();
    private static final String PREFIX = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";

    /** The run's one set; starts it if nobody has yet. */
    public static TestEngines shared() {
        return Shared.ENGINES;
    }

    /** A new, empty database; gone when this JVM ends. */
    public JdbcAccess newDatabase() {
        String name = "t_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name + " template template0");
        DATABASES.add(name);
        return new JdbcAccess(jdbcUrl + name, jdbcUser, jdbcPassword);
    }

    /** The application's login to a database: owns nothing in it, and the wall holds it. */
    public JdbcAccess behindTheWall(JdbcAccess database) {
        execute("""
                do $$
                declare
                    side text;
                begin
                    perform pg_advisory_xact_lock(95);
                    if not exists (select from pg_roles where rolname = 'tessera_test') then
                        create role tessera_test login noinherit password 'tessera_test';
                    end if;
                    foreach side in array array['tessera_viewer', 'tessera_platform'] loop
                        if not exists (select from pg_roles where rolname = side) then
                            execute format('create role %I nologin', side);
                        end if;
                        execute format('grant %I to tessera_test with inherit false, set true', side);
                    end loop;
                end $$""");
        return new JdbcAccess(database.url(), "tessera_test", "tessera_test");
    }

    /** A new database with all migrations on the class path. */
    public JdbcAccess newMigratedDatabase() {
        JdbcAccess database = newDatabase();
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return database;
    }

    /** Indexes under this JVM's prefix are removed when it ends. */
    public static String newIndexPrefix() {
        return PREFIX + UUID.randomUUID().toString().substring(0, 8) + "-";
    }

    private void execute(String statement) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl + "postgres", jdbcUser, jdbcPassword);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("The test engines refuse: " + statement, failed);
        }
    }

    private void leave() {
        for (String database : new ArrayList<>(DATABASES)) {
            execute("drop database if exists " + database + " with (force)");
        }
        TestIndexes.remove(this, PREFIX);
    }

    private static final class Shared {
        static final TestEngines ENGINES = SharedEngines.find();

        static {
            // after the application contexts are closed: they still use their databases
            SpringApplication.getShutdownHandlers().add(ENGINES::leave);
        }
    }
}
