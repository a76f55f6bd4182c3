package org.tessera.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Originals;
import org.tessera.storage.Blobs;
import org.tessera.testing.TesseraTest;

/** From a sealed file to a contribution in the vault, and who sees it: over real HTTP with real engines. */
@TesseraTest
class HandingInTest {

    private final Intake intake;
    private final Contributions contributions;
    private final Originals originals;
    private final Blobs blobs;
    private final Path data;

    @SuppressWarnings("NullAway.Init")
    private Contributor contributor;

    HandingInTest(
            Intake intake,
            Contributions contributions,
            Originals originals,
            Blobs blobs,
            @Value("${tessera.data}") Path data) {
        this.intake = intake;
        this.contributions = contributions;
        this.originals = originals;
        this.blobs = blobs;
        this.data = data;
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        contributor = new Contributor(port, contributions);
    }

    @Test
    void aReceiptMeansThatTheFileReachesTheVault() throws Exception {
        byte[] envelope = Sealing.seal("twelve kilos at the border", intake.certificatePem());

        Script.Answer answer =
                contributor.script("analyst-ge").handIn(Contributor.parts(Contributor.PARTICULARS, envelope));

        assertThat(answer.status()).isEqualTo(202);
        String id = answer.body().path("id").asString();
        assertThat(answer.headers().get("location")).containsExactly("/api/contributions/" + id);
        assertThat(answer.body().path("sha256").asString()).isEqualTo(Contributor.sha256(envelope));
        assertThat(answer.body().path("signature").asString()).isNotBlank();
        Contributor.await(() -> contributor.state(id) != ContributionState.RECEIVED);
        Contribution one = contributions.find(UUID.fromString(id)).orElseThrow();
        assertThat(one.problems()).isEmpty();
        assertThat(one.fileName()).isEqualTo("report.txt");
        try (InputStream plain = originals.open(one)) {
            assertThat(new String(plain.readAllBytes(), UTF_8)).isEqualTo("twelve kilos at the border");
        }
        Contributor.await(() -> !blobs.exists("envelope/" + id));
    }

    @Test
    void theEnvelopeMayComeFirst() throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("envelope", Sealing.seal("text", intake.certificatePem()));
        parts.put("particulars", Contributor.PARTICULARS.getBytes(UTF_8));

        assertThat(contributor.script("analyst-ge").handIn(parts).status()).isEqualTo(202);
    }

    @Test
    void everyWrongFieldIsNamedAndNothingIsKept() throws Exception {
        byte[] envelope = Sealing.seal("text", intake.certificatePem());
        Map<String, byte[]> envelopeFirst = new LinkedHashMap<>();
        envelopeFirst.put("envelope", envelope);
        envelopeFirst.put("particulars", "{\"marking\": \"RESTRICTED\", \"title\": \"x\"}".getBytes(UTF_8));
        List<Path> before = envelopes();

        Script.Answer answer = contributor.script("analyst-md").handIn(envelopeFirst);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()
                        .path("problems")
                        .valueStream()
                        .map(one -> one.path("field").asString()))
                .containsExactlyInAnyOrder("areas", "period.from", "period.to", "evaluation", "marking");
        assertThat(before).containsAll(envelopes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"titel": "x"}                   | titel
                    {"title": "x", "areas": "DRUGS"} | areas
                    {"period": 2025}                 | period
                    [1]                              | particulars
                    no json                          | particulars
                    """)
    void unreadableParticularsAreNamed(String particulars, String field) throws Exception {
        Script.Answer answer = contributor.script("analyst-ge").handIn(Contributor.parts(particulars, new byte[0]));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("problems").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void whatIsNoEnvelopeOrTooLargeIsRefused() throws Exception {
        byte[] envelope = Sealing.seal("x".repeat(1_400_000), intake.certificatePem());
        Script analyst = contributor.script("analyst-ge");

        Script.Answer plain = analyst.handIn(Contributor.parts(Contributor.PARTICULARS, "just text".getBytes(UTF_8)));
        assertThat(plain.status()).isEqualTo(422);
        assertThat(plain.body().path("detail").asString()).contains("openssl cms");
        assertThat(analyst.handIn(Contributor.parts(Contributor.PARTICULARS, envelope))
                        .status())
                .isEqualTo(413);
        assertThat(analyst.handIn(Contributor.parts("{\"note\":\"" + "x".repeat(70_000) + "\"}", new byte[0]))
                        .status())
                .isEqualTo(413);
        assertThat(analyst.handIn(Map.of("particulars", Contributor.PARTICULARS.getBytes(UTF_8)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoeverHandsNothingInIsTold() throws Exception {
        Script.Answer answer =
                contributor.script("coordinator-1").handIn(Contributor.parts(Contributor.PARTICULARS, new byte[0]));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("type").asString()).isEqualTo("urn:tessera:problem:forbidden");
    }

    @Test
    void aDamagedEnvelopeIsRejectedWithAReason() throws Exception {
        byte[] envelope = Sealing.seal("text", intake.certificatePem());
        envelope[envelope.length - 40] ^= 1;

        String id = contributor.handIn("analyst-ua", envelope);

        Contributor.await(() -> contributor.state(id) == ContributionState.REJECTED);
        assertThat(contributions.find(UUID.fromString(id)).orElseThrow().problems())
                .hasSize(1);
    }

    @Test
    void progressIsToldAtOnceAndAsItHappens() throws Exception {
        String id = contributor.handIn("analyst-ge", Sealing.seal("text", intake.certificatePem()));

        String heard = contributor.script("analyst-ge").events("/api/contributions/" + id + "/events", "\"state\"");

        assertThat(heard).contains("event:state").contains(id);
    }

    private List<Path> envelopes() throws Exception {
        Path folder = data.resolve("blobs/envelope");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
