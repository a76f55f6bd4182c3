package org.tessera.engines;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Both engines over one data folder, started side by side the moment this is made. Whoever needs one waits for it; one that
 * dies comes back. One running application owns a data folder; a second one over the same folder is told so.
 */
public final class Engines implements AutoCloseable {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private final FileChannel lockFile;
    private final Path home;
    private final KeptAlive<Postgres> postgres;
    private final KeptAlive<Elasticsearch> elasticsearch;

    private Engines(FileChannel lockFile, Path home, Path cache) {
        this.lockFile = lockFile;
        this.home = home;
        this.postgres = new KeptAlive<>("PostgreSQL", port -> Postgres.start(home, cache, port), SHORTEST_PAUSE);
        this.elasticsearch =
                new KeptAlive<>("Elasticsearch", port -> Elasticsearch.start(home, cache, port), SHORTEST_PAUSE);
    }

    /**
     * @param data made if it is not there
     * @param cache where the engines' programs are unpacked, shared by all instances
     * @throws EngineFailed at once if another instance works with this data
     */
    public static Engines start(Path data, Path cache) {
        Path home = data.toAbsolutePath().normalize().resolve("engines");
        try {
            Files.createDirectories(home.resolve("logs"));
            for (Path passedThrough : new Path[] {home, home.resolve("logs")}) {
                Files.setPosixFilePermissions(passedThrough, PosixFilePermissions.fromString("rwx--x--x"));
            }
            FileChannel lockFile =
                    FileChannel.open(home.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(lockFile) == null) {
                lockFile.close();
                throw new EngineFailed("Tessera is already running with the data in " + data
                        + ". Stop it first, or choose another folder with TESSERA_DATA (and another TESSERA_PORT).");
            }
            return new Engines(lockFile, home, cache);
        } catch (IOException failed) {
            throw new EngineFailed("Cannot use the data folder " + data + ": " + failed.getMessage(), failed);
        }
    }

    /** Programs unpacked by root serve every instance; anybody else keeps them among the own cached files. */
    public static Path cacheFolder() {
        return Account.isRoot()
                ? Path.of("/var/cache/tessera")
                : Path.of(System.getProperty("user.home"), ".cache", "tessera");
    }

    public Postgres postgres() {
        return postgres.started();
    }

    /** The application's login to its own database: owns nothing there, and the wall holds it. */
    public JdbcAccess jdbc() {
        return logins().application();
    }

    /** The login of the database's owner, for migrations. */
    public JdbcAccess migrations() {
        return logins().owner();
    }

    private synchronized Postgres.Logins logins() {
        try {
            return postgres()
                    .database(
                            "tessera",
                            Secret.keptIn(home.resolve("tessera.password")),
                            Secret.keptIn(home.resolve("tessera-owner.password")));
        } catch (IOException failed) {
            throw new EngineFailed("Cannot keep the database's password in " + home, failed);
        }
    }

    public ElasticsearchAccess elasticsearch() {
        return elasticsearch.started().access();
    }

    /** The process numbers that the engines started with, to look after them from outside. */
    public long[] pids() {
        return new long[] {
            postgres.started().process().pid(),
            elasticsearch.started().process().pid()
        };
    }

    /** The names of those that have died and are not back yet. */
    List<String> away() {
        return Stream.of(postgres, elasticsearch)
                .filter(engine -> engine.running() == null)
                .map(KeptAlive::name)
                .toList();
    }

    /** The application stops: an engine that ends now is not started again. */
    void letGo() {
        postgres.letGo();
        elasticsearch.letGo();
    }

    @Override
    public void close() {
        Stream.of(postgres, elasticsearch)
                .map(engine -> Thread.ofPlatform().start(engine::close))
                .toList()
                .forEach(Engines::join);
        try {
            lockFile.close();
        } catch (IOException released) {
            throw new EngineFailed("Cannot release " + home, released);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    private static void join(Thread closing) {
        try {
            closing.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
