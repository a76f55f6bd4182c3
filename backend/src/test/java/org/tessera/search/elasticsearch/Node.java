package org.tessera.search.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tessera.engines.Engines;
import org.tessera.engines.NodeCertificate;
import org.tessera.testing.TestEngines;

/** The test engines' Elasticsearch, as whoever has its password and its disk. */
public final class Node {

    private final TestEngines engines;

    public Node(TestEngines engines) {
        this.engines = engines;
    }

    /** Whether its files can be read from here: it is no container, and its account lets us. */
    public static boolean onThisDisk(TestEngines engines) {
        return Files.isReadable(home(engines).resolve("elasticsearch").resolve("data"));
    }

    private static Path home(TestEngines engines) {
        return Objects.requireNonNull(Path.of(engines.certificate()).getParent());
    }

    /** @return the answer's body */
    public String send(String method, String path, String body) {
        String credentials = engines.elasticsearchUser() + ":" + engines.elasticsearchPassword();
        HttpRequest request = HttpRequest.newBuilder(URI.create(engines.elasticsearchUri() + path))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(NodeCertificate.trusting(Path.of(engines.certificate())))
                .build()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.body());
            }
            return response.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The folders of the index's shards; each has {@code index} and {@code translog}. */
    public List<Path> shards(String indexOrAlias) throws IOException {
        String uuids =
                send("GET", "/_cat/indices/" + indexOrAlias + "?h=uuid", "").strip();
        Path indices = home(engines).resolve("elasticsearch/data/indices");
        try (Stream<Path> folders = uuids.lines()
                .flatMap(uuid -> children(indices.resolve(uuid.strip())))
                .filter(folder -> Files.isDirectory(folder.resolve("index")))) {
            return folders.toList();
        }
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList().stream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** All that the node wrote into its logs. */
    public String logs() throws IOException {
        return IndexFiles.bytes(home(engines).resolve("logs"))
                + IndexFiles.bytes(home(engines).resolve("elasticsearch/logs"));
    }

    /** The unpacked distribution. */
    public Path programs() throws IOException {
        try (Stream<Path> found =
                Files.find(Engines.cacheFolder(), 4, (path, attributes) -> path.endsWith("bin/elasticsearch"))) {
            Path script = found.max(Path::compareTo).orElseThrow();
            return Objects.requireNonNull(
                    Objects.requireNonNull(script.getParent()).getParent());
        }
    }
}
