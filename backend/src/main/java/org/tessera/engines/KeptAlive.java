package org.tessera.engines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One engine from its start to the application's end. When it dies and nobody asked it to, it is started again on the
 * same port, where its clients look for it: soon at first, then after ever longer pauses up to a minute.
 */
final class KeptAlive<E extends LocalEngine> implements AutoCloseable {

    /** Starts the engine at a port; 0 is any free one. */
    @FunctionalInterface
    interface Start<E> {
        E at(int port);
    }

    private static final Logger LOG = LoggerFactory.getLogger(KeptAlive.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** Whoever lived this long has recovered: its next death is a new story. */
    private static final Duration RECOVERED = Duration.ofMinutes(5);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Start<E> start;
    private final Duration shortestPause;
    private final CompletableFuture<E> first = new CompletableFuture<>();
    private final Thread thread;
    private volatile @Nullable E running;
    private volatile boolean ending;

    KeptAlive(String name, Start<E> start, Duration shortestPause) {
        this.name = name;
        this.start = start;
        this.shortestPause = shortestPause;
        this.thread = Thread.ofPlatform().daemon().name("engine-" + name).start(this::live);
    }

    /** Waits for the first start. @throws EngineFailed if that fails; later deaths are not seen here */
    E started() {
        try {
            return first.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof EngineFailed known
                    ? known
                    : new EngineFailed(name + " does not start", failed);
        }
    }

    /** The one that runs now; null while it starts for the first time or is away. */
    @Nullable
    E running() {
        E now = running;
        return now != null && now.process().alive() ? now : null;
    }

    String name() {
        return name;
    }

    /** From now on a death is the end: the application stops. */
    void letGo() {
        ending = true;
    }

    @Override
    public void close() {
        letGo();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        E last = running;
        if (last != null) {
            last.close();
        }
    }

    private void live() {
        try {
            E engine = start.at(0);
            running = engine;
            first.complete(engine);
            Duration pause = shortestPause;
            while (!ending) {
                Instant born = Instant.now();
                awaitDeath(engine);
                if (ending) {
                    return;
                }
                pause = born.plus(RECOVERED).isBefore(Instant.now()) ? shortestPause : pause;
                LOG.error("{} has ended by itself; it is started again", name);
                engine = again(engine.port(), pause);
                running = engine;
                LOG.warn("{} is back", name);
                pause = longer(pause);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failed) {
            if (!first.completeExceptionally(failed)) {
                LOG.error("{} is looked after no longer; restart the application", name, failed);
            }
        }
    }

    private E again(int port, Duration firstPause) throws InterruptedException {
        for (Duration pause = firstPause; ; pause = longer(pause)) {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            if (ending) {
                throw new InterruptedException("The application stops");
            }
            try {
                return start.at(port);
            } catch (EngineFailed failed) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("The application stops");
                }
                LOG.error("{} does not come back yet: {}", name, failed.getMessage());
            }
        }
    }

    static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** With the processes that it started: one of them may be the engine itself, and hold its data. */
    private static void awaitDeath(LocalEngine engine) throws InterruptedException {
        List<ProcessHandle> family = engine.process().handle().descendants().toList();
        engine.process().awaitEnd();
        for (ProcessHandle each : family) {
            try {
                each.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException stubborn) {
                each.destroyForcibly();
            } catch (ExecutionException failed) {
                throw new EngineFailed("Cannot wait for an engine's end", failed);
            }
        }
    }
}
