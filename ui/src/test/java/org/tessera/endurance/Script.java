package org.tessera.endurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tessera.testing.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other people's scripts, over real HTTP. */
final class Script implements AutoCloseable {

    record Answer(int status, String type, String text) {
        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String address;

    Script(String address) {
        this.address = address;
    }

    Answer get(String account, String path) throws IOException, InterruptedException {
        return send(request(account, path).GET());
    }

    Answer anonymously(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    Answer post(String account, String path, String json) throws IOException, InterruptedException {
        return send(request(account, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    Answer handIn(String account, String particulars, byte[] envelope, String fileName)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--b0undary\r\nContent-Disposition: form-data; name=\"particulars\"\r\n\r\n" + particulars
                        + "\r\n--b0undary\r\nContent-Disposition: form-data; name=\"envelope\"; filename=\"" + fileName
                        + "\"\r\n\r\n")
                .getBytes(UTF_8));
        body.write(envelope);
        body.write("\r\n--b0undary--\r\n".getBytes(UTF_8));
        return send(request(account, "/api/contributions")
                .header("Content-Type", "multipart/form-data; boundary=b0undary")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** One piece of an upload, as the tus protocol has it. */
    Answer piece(String account, String path, long offset, byte[] bytes) throws IOException, InterruptedException {
        return send(request(account, path)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "" + offset)
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    /** How much of an upload is there. */
    int offset(String account, String path) throws IOException, InterruptedException {
        HttpResponse<Void> answer = http.send(
                request(account, path)
                        .timeout(Duration.ofMinutes(1))
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
        return Integer.parseInt(answer.headers()
                .firstValue("Upload-Offset")
                .orElseThrow(() -> new IOException("No offset, but " + answer.statusCode())));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest.Builder request(String account, String path) {
        String token = tokens.computeIfAbsent(account, name -> Tokens.of(address, name));
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }
}
