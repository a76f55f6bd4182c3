package org.tessera.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that owns the test engines. Arguments: the file to write; the process to end with (0: none); the minutes
 * without a client after which to end (0: never).
 */
final class EngineKeeper {

    /** Asking for clients is signing in at the database, which costs as much as many a test. */
    private static final Duration BETWEEN = Duration.ofSeconds(20);

    private EngineKeeper() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[0]);
        long watched = Long.parseLong(arguments[1]);
        Duration idle = Duration.ofMinutes(Long.parseLong(arguments[2]));
        EngineSource source = DockerEngines.answer() ? new DockerEngines() : new LocalTestEngines();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(source, file)));
        TestEngines engines = source.start();
        write(file, engines);
        Instant lastSeen = Instant.now();
        while (alive(watched) && (idle.isZero() || lastSeen.plus(idle).isAfter(Instant.now()))) {
            TimeUnit.SECONDS.sleep(1);
            if (lastSeen.plus(BETWEEN).isBefore(Instant.now()) && hasClients(engines)) {
                lastSeen = Instant.now();
            }
        }
        System.exit(0);
    }

    private static boolean alive(long watched) {
        return watched == 0
                || ProcessHandle.of(watched).filter(ProcessHandle::isAlive).isPresent();
    }

    private static boolean hasClients(TestEngines engines) {
        try (Connection connection = DriverManager.getConnection(
                        engines.jdbcUrl() + "postgres", engines.jdbcUser(), engines.jdbcPassword());
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select 1 from pg_stat_activity where backend_type = 'client backend'"
                                + " and pid <> pg_backend_pid()")) {
            return rows.next();
        } catch (SQLException gone) {
            return false;
        }
    }

    private static void write(Path file, TestEngines engines) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, JsonMapper.shared().writeValueAsString(engines));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void end(EngineSource source, Path file) {
        try {
            Files.deleteIfExists(file);
            source.stop();
        } catch (IOException left) {
            System.err.println("left behind: " + left.getMessage());
        }
    }
}
