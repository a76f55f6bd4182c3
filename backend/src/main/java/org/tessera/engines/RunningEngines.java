package org.tessera.engines;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The engines that another instance has started with the same data and looks after: a command of ours joins them. */
final class RunningEngines {

    /** In PostgreSQL's {@code postmaster.pid}, counted from 0. */
    private static final int PORT_LINE = 3;

    private final Path home;

    private RunningEngines(Path home) {
        this.home = home;
    }

    /** Empty if nobody works with this data now. */
    static Optional<RunningEngines> of(Path data) {
        Path home = data.toAbsolutePath().normalize().resolve("engines");
        Path lock = home.resolve("in-use.lock");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null ? Optional.of(new RunningEngines(home)) : Optional.empty();
        } catch (IOException failed) {
            throw new EngineFailed("Cannot use the data folder " + data + ": " + failed.getMessage(), failed);
        }
    }

    JdbcAccess jdbc() {
        return database("tessera", "tessera.password");
    }

    JdbcAccess migrations() {
        return database("tessera_owner", "tessera-owner.password");
    }

    private JdbcAccess database(String user, String password) {
        String port = lines(home.resolve("postgres").resolve("postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return new JdbcAccess("jdbc:postgresql://127.0.0.1:" + port + "/tessera", user, secret(password));
    }

    ElasticsearchAccess elasticsearch() {
        String address = lines(home.resolve("elasticsearch").resolve("logs").resolve("http.ports"))
                .getFirst();
        return new ElasticsearchAccess(
                "https://" + address,
                "elastic",
                secret("elasticsearch.password"),
                null,
                home.resolve("elasticsearch.crt"));
    }

    private String secret(String file) {
        return lines(home.resolve(file)).getFirst().strip();
    }

    private static List<String> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.isEmpty()) {
                throw new IOException("empty");
            }
            return lines;
        } catch (IOException notThere) {
            throw new EngineFailed(
                    "The engines of the running instance do not tell where they are (" + file
                            + "). Wait until it is ready, then try again.",
                    notThere);
        }
    }
}
