package org.tessera.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A script of one of the demo accounts, over real HTTP. */
public final class Script {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final String base;
    private final String token;

    private Script(String base, String token) {
        this.base = base;
        this.token = token;
    }

    public static Script of(String account, int port) throws IOException, InterruptedException {
        String base = "http://127.0.0.1:" + port;
        String key = account + "@" + port;
        if (!TOKENS.containsKey(key)) {
            String basic = Base64.getEncoder().encodeToString((account + ":" + account + "-demo").getBytes(UTF_8));
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                    .build();
            String body = HTTP.send(request, BodyHandlers.ofString()).body();
            TOKENS.put(key, JSON.readTree(body).path("access_token").asString());
        }
        return new Script(base, TOKENS.getOrDefault(key, ""));
    }

    /** The account's bearer token, for requests that this class has no method for. */
    static String token(String account, int port) throws IOException, InterruptedException {
        return of(account, port).token;
    }

    /** Status and body; the body is an object even where the answer had none. */
    public record Answer(int status, JsonNode body, String text, Map<String, List<String>> headers) {}

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    public Answer put(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public Answer post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public Answer send(String path, byte[] body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** What is no text. */
    public byte[] bytes(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                .body();
    }

    /** Parts by name; a part {@code envelope} is a file. */
    public Answer handIn(Map<String, byte[]> parts) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            boolean file = part.getKey().equals("envelope");
            body.write(("--b0undary\r\nContent-Disposition: form-data; name=\"" + part.getKey() + "\""
                            + (file ? "; filename=\"report.txt.cms\"" : "") + "\r\n\r\n")
                    .getBytes(ISO_8859_1));
            body.write(part.getValue());
            body.write("\r\n".getBytes(ISO_8859_1));
        }
        body.write("--b0undary--\r\n".getBytes(ISO_8859_1));
        return send(request("/api/contributions")
                .header("Content-Type", "multipart/form-data; boundary=b0undary")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The whole answer, or of a stream of events the first one. */
    public Answer first(String path) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer = HTTP.send(request(path).GET().build(), BodyHandlers.ofLines());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        StringBuilder heard = new StringBuilder();
        try (var lines = answer.body()) {
            for (var each = lines.iterator(); each.hasNext() && heard.indexOf("data:") < 0; ) {
                heard.append(each.next()).append('\n');
            }
        }
        return new Answer(
                answer.statusCode(),
                type.contains("json") ? JSON.readTree(heard.toString()) : JSON.createObjectNode(),
                heard.toString(),
                answer.headers().map());
    }

    /** The first lines of a stream of events. */
    String events(String path, String until) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer = HTTP.send(request(path).GET().build(), BodyHandlers.ofLines());
        StringBuilder heard = new StringBuilder();
        try (var lines = answer.body()) {
            for (var each = lines.iterator(); each.hasNext() && heard.indexOf(until) < 0; ) {
                heard.append(each.next()).append('\n');
            }
        }
        return heard.toString();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Somebody who has not signed in. */
    public static Script ofNobody(int port) {
        return new Script("http://127.0.0.1:" + port, "");
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(
                answer.statusCode(),
                json ? JSON.readTree(answer.body()) : JSON.createObjectNode(),
                answer.body(),
                answer.headers().map());
    }
}
