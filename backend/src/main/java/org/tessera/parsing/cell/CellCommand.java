package org.tessera.parsing.cell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How a cell's process is started, and how its folder goes. */
public final class CellCommand {

    private static final String MAIN = "org.tessera.parsing.tika.CellMain";

    private CellCommand() {}

    /** No dump, no performance file and no error file: each could hold plaintext. The folder is its whole world. */
    public static List<String> of(Path java, String classPath, int heapMegabytes, Path folder) {
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
