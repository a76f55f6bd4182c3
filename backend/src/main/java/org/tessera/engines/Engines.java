package org.tessera.engines;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Both engines over one data folder, started side by side the moment this is made. Whoever needs one waits for it. One
 * running application owns a data folder; a second one over the same folder is told so.
 */
public final class Engines implements AutoCloseable {

    private final FileChannel lockFile;
    private final Path home;
    private final List<Thread> starting = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Postgres> postgres;
    private final CompletableFuture<Elasticsearch> elasticsearch;

    private Engines(FileChannel lockFile, Path home, Path cache) {
        this.lockFile = lockFile;
        this.home = home;
        this.postgres = begin("postgres", () -> Postgres.start(home, cache));
        this.elasticsearch = begin("elasticsearch", () -> Elasticsearch.start(home, cache));
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
        return await(postgres);
    }

    /** The application's own database, owned by an ordinary role. */
    public JdbcAccess jdbc() {
        try {
            return postgres().database("tessera", Secret.keptIn(home.resolve("tessera.password")));
        } catch (IOException failed) {
            throw new EngineFailed("Cannot keep the database's password in " + home, failed);
        }
    }

    public ElasticsearchAccess elasticsearch() {
        return await(elasticsearch).access();
    }

    /** The engines' process numbers, to look after them from outside. */
    public long[] pids() {
        return new long[] {
            await(postgres).process().pid(), await(elasticsearch).process().pid()
        };
    }

    @Override
    public void close() {
        starting.forEach(Thread::interrupt);
        CompletableFuture<Void> search =
                elasticsearch.thenAccept(Elasticsearch::close).exceptionally(failed -> null);
        CompletableFuture<Void> database = postgres.thenAccept(Postgres::close).exceptionally(failed -> null);
        CompletableFuture.allOf(search, database).join();
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

    private <T> CompletableFuture<T> begin(String name, Supplier<T> start) {
        CompletableFuture<T> started = new CompletableFuture<>();
        starting.add(Thread.ofPlatform().daemon().name("starting-" + name).start(() -> {
            try {
                started.complete(start.get());
            } catch (RuntimeException | Error failed) {
                started.completeExceptionally(failed);
            }
        }));
        return started;
    }

    private static <T> T await(CompletableFuture<T> starting) {
        try {
            return starting.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof EngineFailed known
                    ? known
                    : new EngineFailed("An engine does not start", failed);
        }
    }
}
