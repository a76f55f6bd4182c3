package org.tessera.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A program that lives no longer than this application, not even when the application is ended by {@code kill -9}: the
 * kernel sends it a signal (Linux, by {@code setpriv --pdeathsig}) or a small shell around it sees its input end
 * (elsewhere). Its environment is only what it is given, its output goes to a file.
 */
public final class ChildProcess implements AutoCloseable {

    /** The death signal follows the thread that forked, so all children come from one thread that never ends. */
    private static final ExecutorService PARENT = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "tessera-children");
        thread.setDaemon(true);
        return thread;
    });

    /** @param ending the signal that asks this program to end well, {@code TERM} for most */
    public record Launch(
            List<String> command,
            Map<String, String> environment,
            Path folder,
            Path output,
            Account account,
            String ending) {
        public Launch {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    private final Process process;
    private final Launch launch;

    private ChildProcess(Process process, Launch launch) {
        this.process = process;
        this.launch = launch;
    }

    /** @throws EngineFailed if the program cannot be started */
    public static ChildProcess start(Launch launch) {
        ProcessBuilder builder = new ProcessBuilder(Leash.around(launch))
                .directory(launch.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.output().toFile()));
        builder.environment().clear();
        builder.environment().putAll(launch.environment());
        try {
            return new ChildProcess(PARENT.submit(builder::start).get(), launch);
        } catch (ExecutionException failed) {
            throw new EngineFailed("Cannot start " + launch.command().getFirst(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineFailed(
                    "Interrupted while starting " + launch.command().getFirst(), interrupted);
        }
    }

    /**
     * Runs a program to its end.
     *
     * @throws EngineFailed if it takes longer than the limit or does not end with 0
     */
    static void complete(Launch launch, String input, Duration limit) {
        ChildProcess child = start(launch);
        try (child) {
            if (!input.isEmpty()) {
                try (var in = child.process.getOutputStream()) {
                    in.write(input.getBytes(StandardCharsets.UTF_8));
                }
            }
            if (!child.process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || child.process.exitValue() != 0) {
                throw new EngineFailed(launch.command().getFirst() + " failed: " + child.lastWords());
            }
        } catch (IOException failed) {
            throw new EngineFailed(launch.command().getFirst() + " failed: " + child.lastWords(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineFailed("Interrupted in " + launch.command().getFirst(), interrupted);
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Returns when the program has ended, whoever ended it. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    public long pid() {
        return process.pid();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** The end of what the program printed, for an error message. */
    public String lastWords() {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(launch.output(), StandardCharsets.UTF_8));
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
        } catch (IOException unreadable) {
            return "see " + launch.output();
        }
    }

    /** Asks the program to end well, waits for as long as given, then ends it. */
    public void stop(Duration patience) {
        Leash.askToEnd(process, launch);
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop(Duration.ofSeconds(30));
        }
    }
}
