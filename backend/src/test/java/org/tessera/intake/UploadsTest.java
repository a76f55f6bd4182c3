package org.tessera.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.storage.Blobs;
import org.tessera.testing.TesseraTest;

/** Envelopes that come in pieces: over real HTTP, with lines that break and senders who mean harm. */
@TesseraTest
class UploadsTest {

    private final Intake intake;
    private final Blobs blobs;

    @SuppressWarnings("NullAway.Init")
    private Tus tus;

    UploadsTest(Intake intake, Blobs blobs) {
        this.intake = intake;
        this.blobs = blobs;
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        tus = new Tus(port);
    }

    @Test
    void anUploadGoesOnWhereTheLineBroke() throws Exception {
        byte[] envelope = envelope(300_000);
        String upload = tus.begin("analyst-ge", envelope.length);
        assertThat(tus.piece("analyst-ge", upload, 0, Arrays.copyOf(envelope, 100_000)))
                .isEqualTo(204);

        byte[] part = Arrays.copyOfRange(envelope, 100_000, 180_000);
        long there = tus.breakOff("analyst-ge", upload, 100_000, part, envelope.length);

        assertThat(there).isBetween(100_001L, 180_000L);
        assertThat(tus.piece("analyst-ge", upload, 0, envelope)).as("misplaced").isEqualTo(409);
        assertThat(tus.complete("analyst-ge", upload, Tus.sha256(envelope)).status())
                .as("not whole")
                .isEqualTo(409);
        byte[] rest = Arrays.copyOfRange(envelope, (int) there, envelope.length);
        assertThat(tus.piece("analyst-ge", upload, there, rest)).isEqualTo(204);

        Script.Answer receipt = tus.complete("analyst-ge", upload, Tus.sha256(envelope));

        assertThat(receipt.status()).isEqualTo(202);
        assertThat(receipt.body().path("sha256").asString()).isEqualTo(Tus.sha256(envelope));
        assertThat(receipt.body().path("intakeCertificate").asString()).isEqualTo(intake.certificateFingerprint());
        assertThat(tus.complete("analyst-ge", upload, Tus.sha256(envelope)).text())
                .as("asked again")
                .isEqualTo(receipt.text());
        String id = receipt.body().path("id").asString();
        assertThat(tus.script("analyst-ge")
                        .get("/api/contributions/" + id + "/receipt")
                        .text())
                .isEqualTo(receipt.text());
        assertThat(tus.script("analyst-ge").get("/api/uploads").text()).doesNotContain(upload);
        assertThat(blobs.exists("upload/" + upload)).isFalse();
    }

    @Test
    void slowSendersCostNobodyElseAnything() throws Exception {
        byte[] envelope = envelope(5_000);
        List<Socket> idle = new ArrayList<>();
        try {
            for (String slow : List.of("analyst-am", "analyst-az", "analyst-md", "analyst-ua")) {
                for (int i = 0; i < 3; i++) {
                    byte[] beginning = Arrays.copyOf(envelope, 1_000);
                    idle.add(tus.slowly(slow, tus.begin(slow, envelope.length), 0, beginning, envelope.length));
                }
            }
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            for (int i = 0; i < 300; i++) {
                idle.add(tus.halfARequest());
            }

            assertThat(whole("analyst-ge", envelope).status()).isEqualTo(202);
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
                    .as("threads of the system, with 312 connections that wait: nowhere near one for each")
                    .isLessThan(threads + 150);
        } finally {
            for (Socket each : idle) {
                each.close();
            }
        }
    }

    @Test
    void theSameEnvelopeIsOneContribution() throws Exception {
        byte[] envelope = envelope(5_000);
        Script.Answer first = whole("analyst-ge", envelope);
        Script.Answer again = whole("analyst-ge", envelope);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("particulars", Tus.PARTICULARS.getBytes(UTF_8));
        parts.put("envelope", envelope);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(tus.script("lead-ge").handIn(parts).text()).isEqualTo(first.text());
        assertThat(tus.script("analyst-ua").handIn(parts).body().path("id").asString())
                .as("another country's is another")
                .isNotEqualTo(first.body().path("id").asString());
    }

    @Test
    void nobodyElseKnowsOfAnUpload() throws Exception {
        byte[] envelope = envelope(2_000);
        String upload = tus.begin("analyst-ge", envelope.length);

        for (String other : new String[] {"lead-ge", "analyst-ua", "coordinator-1", "admin-1"}) {
            assertThat(tus.head(other, upload).statusCode()).isEqualTo(404);
            assertThat(tus.piece(other, upload, 0, envelope)).isEqualTo(404);
            assertThat(tus.complete(other, upload, Tus.sha256(envelope)).status())
                    .isEqualTo(404);
            assertThat(tus.script(other).delete("/api/uploads/" + upload).status())
                    .isEqualTo(404);
            assertThat(tus.script(other).get("/api/uploads").text()).doesNotContain(upload);
        }
        assertThat(tus.script("analyst-ge").delete("/api/uploads/" + upload).status())
                .isEqualTo(204);
        assertThat(tus.head("analyst-ge", upload).statusCode()).isEqualTo(404);
    }

    @Test
    void whatArrivesMustBeWhatWasSent() throws Exception {
        byte[] envelope = envelope(2_000);
        String upload = tus.begin("analyst-ge", envelope.length);
        assertThat(tus.piece("analyst-ge", upload, 0, envelope)).isEqualTo(204);

        assertThat(tus.complete("analyst-ge", upload, Tus.sha256(new byte[1])).status())
                .isEqualTo(422);
        assertThat(tus.offset("analyst-ge", upload)).as("from the beginning").isZero();
        assertThat(tus.piece("analyst-ge", upload, 0, envelope)).isEqualTo(204);
        assertThat(tus.complete("analyst-ge", upload, Tus.sha256(envelope)).status())
                .isEqualTo(202);
    }

    @Test
    void whatIsNoEnvelopeIsDroppedAtItsBeginning() throws Exception {
        String upload = tus.begin("analyst-ge", 500_000);

        assertThat(tus.piece("analyst-ge", upload, 0, new byte[70_000])).isEqualTo(422);
        assertThat(tus.head("analyst-ge", upload).statusCode()).isEqualTo(404);
        assertThat(blobs.exists("upload/" + upload)).isFalse();
    }

    @Test
    void moreThanWasAnnouncedIsNotTaken() throws Exception {
        byte[] envelope = envelope(5_000);
        String upload = tus.begin("analyst-ge", envelope.length - 1_000L);

        assertThat(tus.piece("analyst-ge", upload, 0, envelope)).isEqualTo(413);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing             | 0         | 422
            less than nothing   | -1        | 422
            more than is taken  | 2000000   | 413
            absurdly much       | 9000000000000000000 | 413""")
    void sizesAreHeldAgainstTheLimits(String name, long size, int status) throws Exception {
        assertThat(tus.announce("analyst-ge", Tus.PARTICULARS, size).status())
                .as(name)
                .isEqualTo(status);
    }

    @Test
    void particularsAreCheckedBeforeTheFirstByte() throws Exception {
        assertThat(tus.announce("analyst-ge", Tus.PARTICULARS.replace("BPL", "RESTRICTED"), 100)
                        .status())
                .isEqualTo(422);
        assertThat(tus.announce("coordinator-1", Tus.PARTICULARS, 100).status()).isEqualTo(403);
        assertThat(tus.announce("analyst-ge", "null", 100).status()).isEqualTo(422);
    }

    @Test
    void anyClientOfTheProtocolBeginsByItsHeaders() throws Exception {
        byte[] envelope = envelope(1_000);
        String metadata = "filename " + Tus.base64("a.cms") + ",particulars " + Tus.base64(Tus.PARTICULARS);
        HttpResponse<String> created = Tus.HTTP.send(
                tus.request("analyst-md", "/api/uploads")
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", "" + envelope.length)
                        .header("Upload-Metadata", metadata)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String location = created.headers().firstValue("Location").orElseThrow();
        String upload = location.substring(location.lastIndexOf('/') + 1);

        assertThat(tus.piece("analyst-md", upload, 0, envelope)).isEqualTo(204);
        assertThat(tus.complete("analyst-md", upload, Tus.sha256(envelope)).status())
                .isEqualTo(202);
    }

    private Script.Answer whole(String account, byte[] envelope) throws Exception {
        String upload = tus.begin(account, envelope.length);
        assertThat(tus.piece(account, upload, 0, envelope)).isEqualTo(204);
        return tus.complete(account, upload, Tus.sha256(envelope));
    }

    private byte[] envelope(int content) throws Exception {
        return Sealing.seal(UUID.randomUUID() + "x".repeat(content), intake.certificatePem());
    }
}
