package org.tessera.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** A client of uploads in pieces, over real HTTP; with lines that break. */
final class Tus {

    static final String PARTICULARS = """
            {"title": "Pieces 2025", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
             "evaluation": "B2", "handling": ["H1"], "marking": "BPL"}""";
    static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;

    Tus(int port) {
        this.port = port;
    }

    String begin(String account, long size) throws Exception {
        Script.Answer begun = announce(account, PARTICULARS, size);
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return begun.body().path("id").asString();
    }

    Script.Answer announce(String account, String particulars, long size) throws Exception {
        return script(account)
                .post(
                        "/api/uploads",
                        "{\"particulars\":" + particulars + ",\"fileName\":\"report.txt.cms\",\"size\":" + size + "}");
    }

    Script.Answer complete(String account, String upload, String sha256) throws Exception {
        return script(account).post("/api/uploads/" + upload + "/completion", "{\"sha256\":\"" + sha256 + "\"}");
    }

    int piece(String account, String upload, long offset, byte[] bytes) throws Exception {
        return HTTP.send(
                        request(account, "/api/uploads/" + upload)
                                .header("Tus-Resumable", "1.0.0")
                                .header("Upload-Offset", "" + offset)
                                .header("Content-Type", "application/offset+octet-stream")
                                .method("PATCH", BodyPublishers.ofByteArray(bytes))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    HttpResponse<Void> head(String account, String upload) throws Exception {
        return HTTP.send(
                request(account, "/api/uploads/" + upload)
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
    }

    long offset(String account, String upload) throws Exception {
        return Long.parseLong(
                head(account, upload).headers().firstValue("Upload-Offset").orElseThrow());
    }

    /**
     * Says that all the rest comes, sends a part of it, and goes; again and again until something of it has arrived, since a
     * line may break before anybody reads.
     *
     * @return how much is there now
     */
    long breakOff(String account, String upload, long offset, byte[] part, long whole) throws Exception {
        Instant deadline = Instant.now().plusSeconds(60);
        long there = offset;
        while (there == offset) {
            try (Socket line = slowly(account, upload, offset, part, whole)) {
                assertThat(line.getInputStream().available()).isZero();
            }
            Instant patience = Instant.now().plusSeconds(3);
            while (there == offset && Instant.now().isBefore(patience)) {
                there = offset(account, upload);
            }
            assertThat(Instant.now()).as("at %d", there).isBefore(deadline);
        }
        return there;
    }

    /** Says that all the rest comes, sends a part of it, and then nothing; the line stays open. */
    Socket slowly(String account, String upload, long offset, byte[] part, long whole) throws Exception {
        HttpRequest like = request(account, "/api/uploads/" + upload).build();
        String bearer = like.headers().firstValue("Authorization").orElseThrow();
        Socket line = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = line.getOutputStream();
        out.write(("PATCH /api/uploads/" + upload + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: "
                        + bearer
                        + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: " + offset
                        + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: " + (whole - offset)
                        + "\r\n\r\n")
                .getBytes(UTF_8));
        out.write(part);
        out.flush();
        return line;
    }

    /** Not even the head of a request is whole. */
    Socket halfARequest() throws IOException {
        Socket line = new Socket(InetAddress.getLoopbackAddress(), port);
        line.getOutputStream().write("PATCH /api/uploads/x HTTP/1.1\r\nHost: 127".getBytes(UTF_8));
        return line;
    }

    HttpRequest.Builder request(String account, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + Script.token(account, port));
    }

    Script script(String account) throws Exception {
        return Script.of(account, port);
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
