package org.tessera.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Originals;
import org.tessera.storage.Blobs;
import org.tessera.testing.TesseraTest;

/** From a sealed file to a contribution in the vault, and who sees it: over real HTTP with real engines. */
@TesseraTest
@TestPropertySource(properties = "tessera.intake.largest-envelope=1MB")
class HandingInTest {

    private static final String PARTICULARS = """
            {"title": "Heroin prices 2025", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
             "evaluation": "B2", "handling": ["H1"], "marking": "BPL", "note": "second half is thin"}""";

    private final Intake intake;
    private final Contributions contributions;
    private final Originals originals;
    private final Blobs blobs;
    private final Path data;

    @LocalServerPort
    private int port;

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

    @Test
    void aReceiptMeansThatTheFileReachesTheVault() throws Exception {
        byte[] envelope = Sealing.seal("twelve kilos at the border", intake.certificatePem());

        Script.Answer answer = script("analyst-ge").handIn(parts(PARTICULARS, envelope));

        assertThat(answer.status()).isEqualTo(202);
        String id = answer.body().path("id").asString();
        assertThat(answer.headers().get("location")).containsExactly("/api/contributions/" + id);
        assertThat(answer.body().path("sha256").asString()).isEqualTo(sha256(envelope));
        assertThat(answer.body().path("signature").asString()).isNotBlank();
        await(() -> state(id) != ContributionState.RECEIVED);
        Contribution one = contributions.find(UUID.fromString(id)).orElseThrow();
        assertThat(one.problems()).isEmpty();
        assertThat(one.fileName()).isEqualTo("report.txt");
        try (InputStream plain = originals.open(one)) {
            assertThat(new String(plain.readAllBytes(), UTF_8)).isEqualTo("twelve kilos at the border");
        }
        await(() -> !blobs.exists("envelope/" + id));
    }

    @Test
    void theEnvelopeMayComeFirst() throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("envelope", Sealing.seal("text", intake.certificatePem()));
        parts.put("particulars", PARTICULARS.getBytes(UTF_8));

        assertThat(script("analyst-ge").handIn(parts).status()).isEqualTo(202);
    }

    @Test
    void everyWrongFieldIsNamedAndNothingIsKept() throws Exception {
        byte[] envelope = Sealing.seal("text", intake.certificatePem());
        Map<String, byte[]> envelopeFirst = new LinkedHashMap<>();
        envelopeFirst.put("envelope", envelope);
        envelopeFirst.put("particulars", "{\"marking\": \"RESTRICTED\", \"title\": \"x\"}".getBytes(UTF_8));
        List<Path> before = envelopes();

        Script.Answer answer = script("analyst-md").handIn(envelopeFirst);

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
        Script.Answer answer = script("analyst-ge").handIn(parts(particulars, new byte[0]));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("problems").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void whatIsNoEnvelopeOrTooLargeIsRefused() throws Exception {
        byte[] envelope = Sealing.seal("x".repeat(1_400_000), intake.certificatePem());
        Script analyst = script("analyst-ge");

        Script.Answer plain = analyst.handIn(parts(PARTICULARS, "just text".getBytes(UTF_8)));
        assertThat(plain.status()).isEqualTo(422);
        assertThat(plain.body().path("detail").asString()).contains("openssl cms");
        assertThat(analyst.handIn(parts(PARTICULARS, envelope)).status()).isEqualTo(413);
        assertThat(analyst.handIn(parts("{\"note\":\"" + "x".repeat(70_000) + "\"}", new byte[0]))
                        .status())
                .isEqualTo(413);
        assertThat(analyst.handIn(Map.of("particulars", PARTICULARS.getBytes(UTF_8)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoeverHandsNothingInIsTold() throws Exception {
        Script.Answer answer = script("coordinator-1").handIn(parts(PARTICULARS, new byte[0]));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("type").asString()).isEqualTo("urn:tessera:problem:forbidden");
    }

    @Test
    void aDamagedEnvelopeIsRejectedWithAReason() throws Exception {
        byte[] envelope = Sealing.seal("text", intake.certificatePem());
        envelope[envelope.length - 40] ^= 1;

        String id = handIn("analyst-ua", envelope);

        await(() -> state(id) == ContributionState.REJECTED);
        assertThat(contributions.find(UUID.fromString(id)).orElseThrow().problems())
                .hasSize(1);
    }

    @Test
    void absentAndForbiddenLookTheSameAndListsCountOnlyWhatIsSeen() throws Exception {
        String id = handIn("analyst-az", Sealing.seal("text", intake.certificatePem()));
        Script stranger = script("analyst-am");

        Script.Answer forbidden = stranger.get("/api/contributions/" + id);
        Script.Answer absent = stranger.get("/api/contributions/" + UUID.randomUUID());

        assertThat(forbidden.status()).isEqualTo(404);
        assertThat(forbidden.text().replaceAll("[0-9a-f-]{36}", ""))
                .isEqualTo(absent.text().replaceAll("[0-9a-f-]{36}", ""));
        assertThat(stranger.get("/api/contributions").body().path("total").asInt())
                .isZero();
        assertThat(script("analyst-az")
                        .get("/api/contributions")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(script("auditor")
                        .get("/api/contributions")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(stranger.get("/api/contributions/" + id + "/events").status())
                .isEqualTo(404);
    }

    @Test
    void releasesOpenAndWithdrawalShuts() throws Exception {
        String id = handIn("analyst-md", Sealing.seal("text", intake.certificatePem()));
        String path = "/api/contributions/" + id;
        Script owner = script("lead-md");
        Script reviewer = script("reviewer-1");
        assertThat(reviewer.get(path).status()).isEqualTo(404);

        Script.Answer release = owner.post(path + "/releases", "{\"to\":[\"REVIEWERS\"]}");

        assertThat(release.status()).isEqualTo(201);
        assertThat(reviewer.get(path).body().path("title").asString()).isEqualTo("Heroin prices 2025");
        String releasePath = path + "/releases/" + release.body().path("id").asString();
        assertThat(owner.post(releasePath + "/cosign", "").status()).isEqualTo(403);
        assertThat(reviewer.delete(releasePath).status()).isEqualTo(403);
        assertThat(owner.delete(releasePath).status()).isEqualTo(204);
        assertThat(reviewer.get(path).status()).isEqualTo(404);
        owner.post(path + "/releases", "{\"to\":[\"REVIEWERS\"]}");
        assertThat(owner.post(path + "/withdrawal", "{}").status()).isEqualTo(422);
        assertThat(owner.post(path + "/withdrawal", "{\"reason\":\"wrong year\"}")
                        .status())
                .isEqualTo(204);
        assertThat(reviewer.get(path).status()).isEqualTo(404);
        assertThat(script("coordinator-1").get(path).body().path("state").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(owner.post(path + "/releases", "{\"to\":[\"GE\"]}").status()).isEqualTo(409);
    }

    @Test
    void beyondTheNetworkASecondPersonSigns() throws Exception {
        String id = handIn("analyst-ua", Sealing.seal("text", intake.certificatePem()));
        String releases = "/api/contributions/" + id + "/releases";

        Script.Answer proposed = script("analyst-ua").post(releases, "{\"to\":[\"PUBLIC\"]}");

        assertThat(proposed.status()).isEqualTo(201);
        String cosign = releases + "/" + proposed.body().path("id").asString() + "/cosign";
        Script reviewer = script("reviewer-1");
        assertThat(reviewer.get("/api/contributions/" + id).status()).isEqualTo(404);
        assertThat(script("analyst-ua").post(cosign, "").status()).isEqualTo(403);
        assertThat(script("lead-ua").post(cosign, "").status()).isBetween(200, 204);
        assertThat(reviewer.get("/api/contributions/" + id).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"to":[]}                                       | to
                    {"to":["MARS"]}                                 | to
                    {"to":["GE"],"until":"2020-01-01T00:00:00Z"}    | until
                    {"to":["GE"],"passages":["8b3f4a52-6d0e-4c7a-9a55-0d2f3a4b5c6d"]} | passages
                    """)
    void aReleaseThatCannotBeIsNamed(String wish, String field) throws Exception {
        String id = handIn("analyst-ua", Sealing.seal("text", intake.certificatePem()));

        Script.Answer answer = script("analyst-ua").post("/api/contributions/" + id + "/releases", wish);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("problems").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void progressIsToldAtOnceAndAsItHappens() throws Exception {
        String id = handIn("analyst-ge", Sealing.seal("text", intake.certificatePem()));

        String heard = script("analyst-ge").events("/api/contributions/" + id + "/events", "\"state\"");

        assertThat(heard).contains("event:state").contains(id);
    }

    private Script script(String account) throws Exception {
        return Script.of(account, port);
    }

    private String handIn(String account, byte[] envelope) throws Exception {
        Script.Answer answer = script(account).handIn(parts(PARTICULARS, envelope));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.body().path("id").asString();
    }

    private ContributionState state(String id) {
        return contributions.find(UUID.fromString(id)).orElseThrow().state();
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

    private static Map<String, byte[]> parts(String particulars, byte[] envelope) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("particulars", particulars.getBytes(UTF_8));
        parts.put("envelope", envelope);
        return parts;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(deadline);
            Thread.sleep(50);
        }
    }
}
