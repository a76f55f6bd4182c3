package org.tessera.bench;

import java.io.Closeable;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tessera.engines.Engines;

/**
 * What a benchmark stands on: its options, a folder that is gone afterwards, engines of its own, progress on the terminal
 * (standard error) and figures as Markdown (standard output).
 */
public final class Ground implements Closeable {

    private final String bench;
    private final Map<String, String> options = new HashMap<>();
    private final long began = System.nanoTime();
    private final List<Closeable> toClose = new ArrayList<>();
    private @Nullable Path folder;
    private @Nullable Engines engines;
    private final boolean terminal =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    private int progressLength;

    /** @param options each {@code --name=value} */
    Ground(String bench, List<String> options) {
        this.bench = bench;
        for (String option : options) {
            String[] parts = option.replaceFirst("^--", "").split("=", 2);
            this.options.put(parts[0], parts.length < 2 ? "" : parts[1]);
        }
    }

    public String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    public int option(String name, int otherwise) {
        return Integer.parseInt(option(name, String.valueOf(otherwise)).replace("_", ""));
    }

    /** Private to this run; others may pass through it, as engines under accounts of their own must. */
    public Path folder() throws IOException {
        Path made = folder;
        if (made == null) {
            made = Files.createTempDirectory("tessera-bench-");
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx--x--x"));
            folder = made;
        }
        return made;
    }

    /** PostgreSQL and Elasticsearch as the local mode starts them, empty, for this run alone. */
    public Engines engines() throws IOException {
        Engines started = engines;
        if (started == null) {
            say("starting engines");
            started = Engines.start(folder(), Engines.cacheFolder());
            engines = started;
        }
        return started;
    }

    /** Closed with the run, the last one first. */
    public <T extends Closeable> T closing(T one) {
        toClose.add(one);
        return one;
    }

    public void say(String line) {
        clearProgress();
        System.err.printf("%s %4d s  %s%n", bench, (System.nanoTime() - began) / 1_000_000_000L, line);
    }

    /** On a terminal one line that is written over, else a line at every tenth part. */
    public void progress(String what, long done, long all) {
        if (!terminal) {
            if (all >= 10 && done % (all / 10) == 0) {
                say(what + " " + done + " of " + all);
            }
            return;
        }
        String line = "  " + what + " " + done + " of " + all;
        System.err.print("\r" + line);
        System.err.flush();
        progressLength = line.length();
        if (done >= all) {
            clearProgress();
        }
    }

    private void clearProgress() {
        if (progressLength > 0) {
            System.err.print("\r" + " ".repeat(progressLength) + "\r");
            progressLength = 0;
        }
    }

    /** Part of the figures, Markdown. */
    public void report(String markdown) {
        clearProgress();
        System.out.println();
        System.out.println(markdown);
        System.out.flush();
    }

    @Override
    public void close() throws IOException {
        for (Closeable one : toClose.reversed()) {
            one.close();
        }
        if (engines != null) {
            engines.close();
        }
        if (folder != null) {
            FileSystemUtils.deleteRecursively(folder);
        }
        say("done");
    }
}
