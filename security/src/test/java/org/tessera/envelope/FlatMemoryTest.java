package org.tessera.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Memory stays flat whatever the size, and what waits on disk is sealed: seen from a process with a heap of 40 MB. */
class FlatMemoryTest {

    private static final int MEGABYTES = 48;

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource(names = {"CMS", "SEIPD_2_OCB"})
    void anEnvelopeLargerThanTheHeapOpens(Sealed form) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FlatMemory.class.getName(),
                        form.name(),
                        "" + MEGABYTES,
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(said).startsWith("same [");
        if (!said.contains("unknown")) {
            // Before the tag: all but what is still in pipes and buffers lies on disk, and nobody can read it.
            assertThat(said.strip()).matches("same \\[4[3-8]-sealed]");
        }
    }
}
