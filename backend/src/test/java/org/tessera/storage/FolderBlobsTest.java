package org.tessera.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderBlobsTest {

    @TempDir
    Path folder;

    @Test
    void whatIsPutCanBeReadAgainAfterARestart() throws IOException {
        try (FolderBlobs blobs = blobs()) {
            blobs.put("original/abc", out -> out.write("first".getBytes(UTF_8)));
            blobs.put("original/abc", out -> out.write("second".getBytes(UTF_8)));
        }
        try (FolderBlobs again = blobs()) {
            assertThat(read(again, "original/abc")).isEqualTo("second");
            assertThat(again.exists("original/abd")).isFalse();
        }
    }

    @Test
    void aWriterThatFailsLeavesTheOldBlobAndNothingElse() throws IOException {
        try (FolderBlobs blobs = blobs()) {
            blobs.put("original/abc", out -> out.write("whole".getBytes(UTF_8)));

            assertThatThrownBy(() -> blobs.put("original/abc", out -> {
                        out.write("half".getBytes(UTF_8));
                        throw new IOException("line dropped");
                    }))
                    .hasMessage("line dropped");

            assertThat(read(blobs, "original/abc")).isEqualTo("whole");
            assertThat(files()).hasSize(2).anyMatch(file -> file.endsWith(".lock"));
        }
    }

    @Test
    void nobodyElseOnTheMachineCanRead() throws IOException {
        try (FolderBlobs blobs = blobs()) {
            blobs.put("envelope/abc", out -> out.write(1));

            Path file = folder.resolve("blobs/envelope/ab/abc");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("blobs/envelope"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void leftoversOfTheDeadGoAndThoseOfTheLivingStay() throws IOException {
        try (FolderBlobs living = blobs()) {
            living.put("envelope/abc", out -> {
                Path dead = Files.createDirectories(folder.resolve("blobs/.tmp/dead"));
                Files.writeString(dead.resolve("half"), "half");
                Files.createFile(folder.resolve("blobs/.tmp/dead.lock"));
                blobs().close();
                assertThat(dead).doesNotExist();
                out.write(1);
            });
            assertThat(living.exists("envelope/abc")).isTrue();
        }
    }

    @Test
    void aWalkNamesEveryBlobOfItsKind() throws IOException {
        try (FolderBlobs blobs = blobs()) {
            blobs.put("envelope/abc", out -> out.write(1));
            blobs.put("envelope/xyz", out -> out.write(1));
            blobs.put("original/abc", out -> out.write(1));
            blobs.delete("envelope/xyz");
            blobs.delete("envelope/xyz");

            List<String> names = new ArrayList<>();
            blobs.each("envelope", (name, written) -> names.add(name));

            assertThat(names).containsExactly("envelope/abc");
            assertThatThrownBy(() -> blobs.get("envelope/xyz")).isInstanceOf(FileNotFoundException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "envelope", "envelope/", "../etc/passwd", "envelope/../x", "envelope/.hidden", "E/x"})
    void aNameNeverLeavesTheFolder(String name) throws IOException {
        try (FolderBlobs blobs = blobs()) {
            assertThatThrownBy(() -> blobs.exists(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private FolderBlobs blobs() throws IOException {
        return new FolderBlobs(folder.resolve("blobs"));
    }

    private static String read(FolderBlobs blobs, String name) throws IOException {
        try (InputStream in = blobs.get(name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }
}
