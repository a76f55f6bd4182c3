package org.tessera.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What is left of an engine's last run over the same data: after a {@code kill -9} of the application it may need a
 * few seconds to end. A number alone is no proof (numbers are given out again), so the start's time is kept with it.
 */
final class Remains {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path note;

    Remains(Path note) {
        this.note = note;
    }

    void remember(ChildProcess child) throws IOException {
        Files.writeString(note, child.pid() + " " + started(child.handle()) + "\n", StandardCharsets.UTF_8);
    }

    /** Waits until the last run has ended, and ends it if it does not. */
    void awaitEnd() throws IOException {
        Optional<ProcessHandle> last = stillRunning();
        if (last.isEmpty()) {
            return;
        }
        try {
            last.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            last.get().descendants().forEach(ProcessHandle::destroyForcibly);
            last.get().destroyForcibly();
            last.get().onExit().join();
        } catch (ExecutionException failed) {
            throw new IOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineFailed("Interrupted while an engine's last run ends", interrupted);
        }
    }

    private Optional<ProcessHandle> stillRunning() throws IOException {
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        String[] words = Files.readString(note, StandardCharsets.UTF_8).strip().split(" ", 2);
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(handle -> words.length == 2 && started(handle).equals(words[1]));
    }

    private static String started(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
