package org.tessera.drafting.graal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The committed bundles stem from the present sources; else run {@code backend/src/main/js/build.sh}. */
class AuthorityBundleTest {

    private static final Path SHARED = Path.of("src/main/resources/META-INF/frontend/drafting");
    private static final Path SCRIPTS = Path.of("src/main/js");

    @Test
    void theServersBundleStemsFromTheSharedSchemaAndTheAuthority() throws Exception {
        String digest = digest(
                SCRIPTS.resolve("authority.js"),
                SCRIPTS.resolve("package-lock.json"),
                SHARED.resolve("schema.js"),
                SHARED.resolve("rebase.js"));
        assertThat(Scripts.bundle()).startsWith("// sources sha256 " + digest + "\n");
    }

    @Test
    void theTestedEditorStemsFromWhatTheBrowserGets() throws Exception {
        String digest = digest(
                SCRIPTS.resolve("editor-for-tests.js"),
                SCRIPTS.resolve("package-lock.json"),
                SHARED.resolve("schema.js"),
                SHARED.resolve("rebase.js"),
                SHARED.resolve("following.js"));
        assertThat(TestedEditor.bundle()).startsWith("// sources sha256 " + digest + "\n");
    }

    @Test
    void theLockFileNamesNoPlaceToDownloadFrom() throws IOException {
        assertThat(Files.readString(SCRIPTS.resolve("package-lock.json"))).doesNotContain("\"resolved\"", "http");
    }

    private static String digest(Path... sources) throws IOException, NoSuchAlgorithmException {
        var all = new ByteArrayOutputStream();
        for (Path source : sources) {
            all.write(Files.readAllBytes(source));
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
    }
}
