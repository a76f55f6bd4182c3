package org.tessera.parsing.cell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.tesseract.Tesseract;

/** How a cell's process is started, and how its folder goes. */
public final class CellCommand {

    private static final String MAIN = "org.tessera.parsing.tika.CellMain";

    private static final List<String> TESSERACT =
            List.of("/usr/bin/tesseract", "/usr/local/bin/tesseract", "/opt/homebrew/bin/tesseract");

    private CellCommand() {}

    /** The program that reads pictures: the one that was configured, else where systems put it; null where there is none. */
    public static @Nullable String tesseract(@Nullable String configured) {
        if (configured != null && !configured.isBlank()) {
            return "off".equals(configured) ? null : configured;
        }
        return TESSERACT.stream()
                .filter(each -> Files.isExecutable(Path.of(each)))
                .findFirst()
                .orElse(null);
    }

    /** No dump, no performance file and no error file: each could hold plaintext. The folder is its whole world. */
    public static List<String> of(
            Path java, String classPath, int heapMegabytes, Path folder, @Nullable String tesseract) {
        return List.of(
                java.toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss4m",
                "-Djava.io.tmpdir=" + folder,
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-D" + Tesseract.PROPERTY + "=" + (tesseract == null ? "" : tesseract),
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dlog4j2.StatusLogger.level=OFF",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                MAIN);
    }

    public static void delete(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            walk.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // whatever still uses it will be swept at the next start
        }
    }
}
