package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.tessera.engines.NodeCertificate;
import org.tessera.testing.TestEngines;

/** The test engine's Elasticsearch, asked as its administrator would. */
final class RawIndex {

    private RawIndex() {}

    static String send(String method, String path, String body) {
        TestEngines engines = TestEngines.shared();
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
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
