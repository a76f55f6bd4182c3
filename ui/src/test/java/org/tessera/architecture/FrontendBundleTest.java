package org.tessera.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed browser bundle stems from the present sources. If not: put npm on the path, run {@code mvn -B package
 * -DskipTests -pl ui -am} and commit {@code ui/src/main/bundles/prod.bundle}.
 */
class FrontendBundleTest {

    private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");

    /** The screens' own, and what the server's authority shares with them. */
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/frontend"), Path.of("../backend/src/main/resources/META-INF/frontend"));

    private static final Pattern RUNS = Pattern.compile(
            "^(export )?(default |async |abstract )?(const|let|class|function|enum|import \\S*')", Pattern.MULTILINE);
    private static final Pattern NPM = Pattern.compile("@NpmPackage\\(value = \"([^\"]+)\", version = \"([^\"]+)\"\\)");

    @Test
    void theBrowsersBundleStemsFromThePresentSources() throws Exception {
        Map<String, String> present = new TreeMap<>();
        for (Path root : SOURCES) {
            present.putAll(digests(root));
        }
        Map<String, String> bundled = new TreeMap<>();
        stats().path("frontendHashes").forEachEntry((file, digest) -> bundled.put(file, digest.asString()));

        assertThat(present).containsKeys("editor/tessera-draft.ts", "sealing/cms.js", "drafting/schema.js");
        assertThat(bundled).as("see the class comment").containsAllEntriesOf(present);
    }

    @Test
    void theBundleHoldsTheVersionsOfPackagesThatTheScreensName() throws IOException {
        Map<String, String> named = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                NPM.matcher(Files.readString(source))
                        .results()
                        .forEach(found -> named.put(found.group(1), found.group(2)));
            }
        }
        JsonNode bundled = stats().path("packageJsonDependencies");

        assertThat(named)
                .isNotEmpty()
                .allSatisfy((name, version) ->
                        assertThat(bundled.path(name).asString()).as(name).isEqualTo(version));
    }

    /** Of what people wrote: a build leaves generated files beside it. What only names types leaves nothing in the bundle. */
    private static Map<String, String> digests(Path root) throws IOException, NoSuchAlgorithmException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String source = Files.readString(file).replace("\r\n", "\n");
                String name = root.relativize(file).toString().replace('\\', '/');
                boolean written = name.matches(".*\\.(js|ts|css)") && !name.startsWith("generated/");
                boolean runs = !name.endsWith(".d.ts")
                        && (!name.endsWith(".ts") || RUNS.matcher(source).find());
                if (written && runs) {
                    digests.put(name, sha256(source));
                }
            }
        }
        return digests;
    }

    private static JsonNode stats() throws IOException {
        try (ZipFile bundle = new ZipFile(BUNDLE.toFile());
                InputStream stats = bundle.getInputStream(bundle.getEntry("config/stats.json"))) {
            return JsonMapper.shared().readTree(stats);
        }
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
