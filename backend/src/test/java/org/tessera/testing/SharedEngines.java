package org.tessera.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Finds the run's keeper of engines, or starts it; one JVM does, the others wait for it. */
final class SharedEngines {

    private SharedEngines() {}

    static TestEngines find() {
        Path file = file();
        try {
            Files.createDirectories(parent(file));
            Path lock = file.resolveSibling(file.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                Optional<TestEngines> running = held.isValid() ? running(file) : Optional.empty();
                return running.isPresent() ? running.get() : startKeeper(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<TestEngines> running(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        TestEngines engines = JsonMapper.shared().readValue(Files.readString(file), TestEngines.class);
        return Optional.of(engines)
                .filter(known -> ProcessHandle.of(known.keeper())
                        .filter(ProcessHandle::isAlive)
                        .isPresent())
                // A keeper takes its engines' folder away with it, so the certificate proves that it is the same one
                .filter(known -> Files.exists(Path.of(known.certificate())));
    }

    private static TestEngines startKeeper(Path file) throws IOException {
        Files.deleteIfExists(file);
        Path log = file.resolveSibling(file.getFileName() + ".log");
        Process keeper = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineKeeper.class.getName(),
                        file.toString(),
                        Long.toString(maven()),
                        "30")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(new File("/dev/null"))
                .start();
        try {
            while (!Files.exists(file)) {
                if (keeper.waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("The test engines do not start, see " + log + ": "
                            + Files.readAllLines(log).stream().limit(5).toList());
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            keeper.destroy();
            throw new IllegalStateException(interrupted);
        }
        return running(file).orElseThrow();
    }

    /** The nearest ancestor that is a JVM; 0 if there is none, as in some development environments. */
    private static long maven() {
        Optional<ProcessHandle> ancestor = ProcessHandle.current().parent();
        while (ancestor.isPresent()) {
            if (ancestor.get().info().command().orElse("").endsWith("/java")) {
                return ancestor.get().pid();
            }
            ancestor = ancestor.get().parent();
        }
        return 0;
    }

    private static Path file() {
        return Optional.ofNullable(System.getProperty("tessera.test.engines"))
                .or(() -> Optional.ofNullable(System.getenv("TESSERA_TEST_ENGINES")))
                .map(Path::of)
                .orElseGet(() -> wholeProject().resolve("target").resolve("test-engines.json"))
                .toAbsolutePath();
    }

    private static Path wholeProject() {
        Path here = Path.of("").toAbsolutePath();
        for (@Nullable Path each = here; each != null; each = each.getParent()) {
            if (Files.isDirectory(each.resolve("backend")) && Files.exists(each.resolve("pom.xml"))) {
                return each;
            }
        }
        return here;
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("/") : parent;
    }
}
