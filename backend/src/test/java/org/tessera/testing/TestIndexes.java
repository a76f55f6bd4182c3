package org.tessera.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.tessera.engines.NodeCertificate;

/** Clears away the indexes of one test run. */
final class TestIndexes {

    private TestIndexes() {}

    static void remove(TestEngines engines, String prefix) {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(NodeCertificate.trusting(Path.of(engines.certificate())))
                .build()) {
            String names = client.send(
                            request(engines, "/_cat/indices/" + prefix + "*?h=index&expand_wildcards=all")
                                    .GET()
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            for (String name : names.lines().map(String::strip).toList()) {
                if (name.startsWith(prefix)) {
                    client.send(request(engines, "/" + name).DELETE().build(), HttpResponse.BodyHandlers.discarding());
                }
            }
        } catch (IOException left) {
            System.err.println("test indexes left behind: " + prefix + "*");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest.Builder request(TestEngines engines, String path) {
        String credentials = engines.elasticsearchUser() + ":" + engines.elasticsearchPassword();
        return HttpRequest.newBuilder(URI.create(engines.elasticsearchUri() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }
}
