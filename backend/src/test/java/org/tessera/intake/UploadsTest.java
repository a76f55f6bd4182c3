package org.tessera.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.tessera.storage.Blobs;
import org.tessera.testing.TesseraTest;

/** Envelopes that come in pieces: over real HTTP, with lines that break and senders who mean harm. */
@TesseraTest
@TestPropertySource(properties = "tessera.intake.largest-envelope=1MB")
class UploadsTest {

    private static final String PARTICULARS = """
            {"title": "Pieces 2025", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
             "evaluation": "B2", "handling": ["H1"], "marking": "BPL"}""";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Intake intake;
    private final Blobs blobs;

    @LocalServerPort
    private int port;

    UploadsTest(Intake intake, Blobs blobs) {
        this.intake = intake;
        this.blobs = blobs;
    }

    @Test
    void anUploadGoesOnWhereTheLineBroke() throws Exception {
        byte[] envelope = envelope(300_000);
        String upload = begin("analyst-ge", envelope.length);
        assertThat(piece("analyst-ge", upload, 0, Arrays.copyOf(envelope, 100_000)))
                .isEqualTo(204);

        breakOff("analyst-ge", upload, 100_000, Arrays.copyOfRange(envelope, 100_000, 180_000), envelope.length);

        long there = awaitOffset("analyst-ge", upload, 100_001);
        assertThat(there).isBetween(100_001L, 180_000L);
        assertThat(piece("analyst-ge", upload, 0, envelope)).as("misplaced").isEqualTo(409);
        assertThat(complete("analyst-ge", upload, sha256(envelope)).status())
                .as("not whole")
                .isEqualTo(409);
        byte[] rest = Arrays.copyOfRange(envelope, (int) there, envelope.length);
        assertThat(piece("analyst-ge", upload, there, rest)).isEqualTo(204);

        Script.Answer receipt = complete("analyst-ge", upload, sha256(envelope));

        assertThat(receipt.status()).isEqualTo(202);
        assertThat(receipt.body().path("sha256").asString()).isEqualTo(sha256(envelope));
        assertThat(receipt.body().path("intakeCertificate").asString()).isEqualTo(intake.certificateFingerprint());
        assertThat(complete("analyst-ge", upload, sha256(envelope)).text())
                .as("asked again")
                .isEqualTo(receipt.text());
        String id = receipt.body().path("id").asString();
        assertThat(script("analyst-ge")
                        .get("/api/contributions/" + id + "/receipt")
                        .text())
                .isEqualTo(receipt.text());
        assertThat(script("analyst-ge").get("/api/uploads").text()).doesNotContain(upload);
        assertThat(blobs.exists("upload/" + upload)).isFalse();
    }

    @Test
    void theSameEnvelopeIsOneContribution() throws Exception {
        byte[] envelope = envelope(5_000);
        Script.Answer first = whole("analyst-ge", envelope);
        Script.Answer again = whole("analyst-ge", envelope);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("particulars", PARTICULARS.getBytes(UTF_8));
        parts.put("envelope", envelope);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(script("lead-ge").handIn(parts).text()).isEqualTo(first.text());
        assertThat(script("analyst-ua").handIn(parts).body().path("id").asString())
                .as("another country's is another")
                .isNotEqualTo(first.body().path("id").asString());
    }

    @Test
    void nobodyElseKnowsOfAnUpload() throws Exception {
        byte[] envelope = envelope(2_000);
        String upload = begin("analyst-ge", envelope.length);

        for (String other : new String[] {"lead-ge", "analyst-ua", "coordinator-1", "admin-1"}) {
            assertThat(head(other, upload).statusCode()).isEqualTo(404);
            assertThat(piece(other, upload, 0, envelope)).isEqualTo(404);
            assertThat(complete(other, upload, sha256(envelope)).status()).isEqualTo(404);
            assertThat(script(other).delete("/api/uploads/" + upload).status()).isEqualTo(404);
            assertThat(script(other).get("/api/uploads").text()).doesNotContain(upload);
        }
        assertThat(script("analyst-ge").delete("/api/uploads/" + upload).status())
                .isEqualTo(204);
        assertThat(head("analyst-ge", upload).statusCode()).isEqualTo(404);
    }

    @Test
    void whatArrivesMustBeWhatWasSent() throws Exception {
        byte[] envelope = envelope(2_000);
        String upload = begin("analyst-ge", envelope.length);
        assertThat(piece("analyst-ge", upload, 0, envelope)).isEqualTo(204);

        assertThat(complete("analyst-ge", upload, sha256(new byte[1])).status()).isEqualTo(422);
        assertThat(awaitOffset("analyst-ge", upload, 0))
                .as("from the beginning")
                .isZero();
        assertThat(piece("analyst-ge", upload, 0, envelope)).isEqualTo(204);
        assertThat(complete("analyst-ge", upload, sha256(envelope)).status()).isEqualTo(202);
    }

    @Test
    void whatIsNoEnvelopeIsDroppedAtItsBeginning() throws Exception {
        String upload = begin("analyst-ge", 500_000);

        assertThat(piece("analyst-ge", upload, 0, new byte[70_000])).isEqualTo(422);
        assertThat(head("analyst-ge", upload).statusCode()).isEqualTo(404);
        assertThat(blobs.exists("upload/" + upload)).isFalse();
    }

    @Test
    void moreThanWasAnnouncedIsNotTaken() throws Exception {
        byte[] envelope = envelope(5_000);
        String upload = begin("analyst-ge", envelope.length - 1_000L);

        assertThat(piece("analyst-ge", upload, 0, envelope)).isEqualTo(413);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing             | 0         | 422
            less than nothing   | -1        | 422
            more than is taken  | 2000000   | 413
            absurdly much       | 9000000000000000000 | 413""")
    void sizesAreHeldAgainstTheLimits(String name, long size, int status) throws Exception {
        assertThat(announce("analyst-ge", PARTICULARS, size).status()).as(name).isEqualTo(status);
    }

    @Test
    void particularsAreCheckedBeforeTheFirstByte() throws Exception {
        assertThat(announce("analyst-ge", PARTICULARS.replace("BPL", "RESTRICTED"), 100)
                        .status())
                .isEqualTo(422);
        assertThat(announce("coordinator-1", PARTICULARS, 100).status()).isEqualTo(403);
        assertThat(announce("analyst-ge", "null", 100).status()).isEqualTo(422);
    }

    @Test
    void anyClientOfTheProtocolBeginsByItsHeaders() throws Exception {
        byte[] envelope = envelope(1_000);
        String metadata = "filename " + base64("a.cms") + ",particulars " + base64(PARTICULARS);
        HttpResponse<String> created = HTTP.send(
                request("analyst-md", "/api/uploads")
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", "" + envelope.length)
                        .header("Upload-Metadata", metadata)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String location = created.headers().firstValue("Location").orElseThrow();
        String upload = location.substring(location.lastIndexOf('/') + 1);

        assertThat(piece("analyst-md", upload, 0, envelope)).isEqualTo(204);
        assertThat(complete("analyst-md", upload, sha256(envelope)).status()).isEqualTo(202);
    }

    private Script.Answer whole(String account, byte[] envelope) throws Exception {
        String upload = begin(account, envelope.length);
        assertThat(piece(account, upload, 0, envelope)).isEqualTo(204);
        return complete(account, upload, sha256(envelope));
    }

    private byte[] envelope(int content) throws Exception {
        return Sealing.seal(UUID.randomUUID() + "x".repeat(content), intake.certificatePem());
    }

    private String begin(String account, long size) throws Exception {
        Script.Answer begun = announce(account, PARTICULARS, size);
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return begun.body().path("id").asString();
    }

    private Script.Answer announce(String account, String particulars, long size) throws Exception {
        return script(account)
                .post(
                        "/api/uploads",
                        "{\"particulars\":" + particulars + ",\"fileName\":\"report.txt.cms\",\"size\":" + size + "}");
    }

    private Script.Answer complete(String account, String upload, String sha256) throws Exception {
        return script(account).post("/api/uploads/" + upload + "/completion", "{\"sha256\":\"" + sha256 + "\"}");
    }

    private int piece(String account, String upload, long offset, byte[] bytes) throws Exception {
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

    private HttpResponse<Void> head(String account, String upload) throws Exception {
        return HTTP.send(
                request(account, "/api/uploads/" + upload)
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
    }

    private long awaitOffset(String account, String upload, long least) throws Exception {
        Instant deadline = Instant.now().plusSeconds(30);
        while (true) {
            long offset = Long.parseLong(
                    head(account, upload).headers().firstValue("Upload-Offset").orElseThrow());
            if (offset >= least) {
                return offset;
            }
            assertThat(Instant.now()).as("at %d", offset).isBefore(deadline);
            Thread.sleep(50);
        }
    }

    /** Says that all the rest comes, sends a part of it, and goes. */
    private void breakOff(String account, String upload, long offset, byte[] part, long whole) throws Exception {
        HttpRequest like = request(account, "/api/uploads/" + upload).build();
        String bearer = like.headers().firstValue("Authorization").orElseThrow();
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port);
                OutputStream out = line.getOutputStream();
                InputStream in = line.getInputStream()) {
            out.write(("PATCH /api/uploads/" + upload + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: "
                            + bearer + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: " + offset
                            + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: " + (whole - offset)
                            + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(part);
            out.flush();
            assertThat(in.available()).isZero();
        }
    }

    private HttpRequest.Builder request(String account, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + Script.token(account, port));
    }

    private Script script(String account) throws Exception {
        return Script.of(account, port);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
