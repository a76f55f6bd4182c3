package org.tessera.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.testing.TesseraTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Analysts register keys, leads confirm them, and every contribution shows what its signature counts for. */
@TesseraTest
class WhoSignedTest {

    private static final String PARTICULARS = """
            {"title": "Signed figures 2025", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
             "evaluation": "B2", "handling": ["H1"], "marking": "BPL"}""";

    private final Intake intake;

    @LocalServerPort
    private int port;

    WhoSignedTest(Intake intake) {
        this.intake = intake;
    }

    @Test
    void aSignatureCountsFromTheLeadsConfirmationUntilItsRevocation() throws Exception {
        TestSigner signer = TestSigner.make();
        String early = handIn("analyst-ge", signer);
        await("analyst-ge", early, "UNKNOWN");
        String key = register("analyst-ge", signer.pem()).body().path("id").asString();
        String waiting = handIn("analyst-ge", signer);
        await("analyst-ge", waiting, "UNKNOWN");

        Script.Answer confirmed = script("lead-ge").post("/api/signers/" + key + "/confirmation", "");

        assertThat(confirmed.body().path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(signature("analyst-ge", early).path("state").asString()).isEqualTo("VERIFIED");
        assertThat(signature("analyst-ge", waiting).path("statement").asString())
                .contains("analyst-ge");
        await("analyst-ge", handIn("analyst-ge", signer), "VERIFIED");

        String foreign = handIn("analyst-ua", signer);
        awaitState("analyst-ua", foreign, "REJECTED");
        assertThat(script("analyst-ua").get("/api/contributions/" + foreign).text())
                .contains("another country")
                .doesNotContain("analyst-ge");

        script("lead-ge").post("/api/signers/" + key + "/revocation", "{\"reason\":\"The card was lost\"}");
        await("analyst-ge", handIn("analyst-ge", signer), "REVOKED");
        assertThat(signature("analyst-ge", early).path("state").asString())
                .as("received before")
                .isEqualTo("VERIFIED");
    }

    @Test
    void nobodyVouchesForTheOwnKeyAndNobodyElseKnowsOfIt() throws Exception {
        String key = register("analyst-md", TestSigner.make().pem())
                .body()
                .path("id")
                .asString();
        String path = "/api/signers/" + key + "/confirmation";

        assertThat(script("analyst-md").post(path, "").status()).isEqualTo(403);
        assertThat(script("lead-ge").post(path, "").status()).isEqualTo(404);
        assertThat(script("analyst-ge").post(path, "").status()).isEqualTo(404);
        assertThat(script("coordinator-1").post(path, "").status()).isEqualTo(404);
        assertThat(script("admin-1").post(path, "").status()).as("not a lead's").isEqualTo(403);
        assertThat(script("coordinator-1").get("/api/signers").status()).isEqualTo(403);
        assertThat(script("auditor").get("/api/signers").status()).isEqualTo(403);
        assertThat(script("lead-ge").get("/api/signers").text()).doesNotContain(key);
        assertThat(script("lead-md").get("/api/signers").text()).contains(key);
        assertThat(script("lead-md").post(path, "").status()).isEqualTo(200);
        assertThat(script("lead-md").post(path, "").status()).as("twice").isEqualTo(409);
    }

    @Test
    void aLeadsOwnKeyIsConfirmedByAnAdministrator() throws Exception {
        String key =
                register("lead-md", TestSigner.make().pem()).body().path("id").asString();
        String path = "/api/signers/" + key + "/confirmation";

        assertThat(script("lead-md").post(path, "").status()).isEqualTo(403);
        assertThat(script("admin-1").post(path, "").status()).isEqualTo(200);
    }

    @Test
    void whatIsNoKeyForSigningIsNotRegistered() throws Exception {
        assertThat(problem("nothing")).contains("BEGIN CERTIFICATE");
        assertThat(problem("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"))
                .contains("private key");
        assertThat(problem("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"))
                .contains("cannot be read");
        assertThat(problem("-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----"))
                .contains("cannot be read");
        assertThat(problem("x".repeat(70_000))).contains("BEGIN CERTIFICATE");
        assertThat(problem(intake.certificatePem())).contains("not made for signing");
        assertThat(problem(TestSigner.make(KeyUsage.digitalSignature, Duration.ofDays(-1))
                        .pem()))
                .contains("expired");
        String twice = TestSigner.make().pem();
        assertThat(register("analyst-am", twice).status()).isEqualTo(201);
        assertThat(register("analyst-am", twice).status()).isEqualTo(409);
        assertThat(register("analyst-az", twice).status())
                .as("another country is not told")
                .isEqualTo(201);
    }

    private String problem(String key) throws Exception {
        Script.Answer answer = register("analyst-am", key);
        assertThat(answer.status()).isEqualTo(422);
        return answer.text();
    }

    private Script.Answer register(String account, String key) throws Exception {
        return script(account).post("/api/signers", JsonMapper.shared().writeValueAsString(Map.of("key", key)));
    }

    private String handIn(String account, TestSigner signer) throws Exception {
        byte[] content = signer.sign(("Invented figures " + UUID.randomUUID()).getBytes(UTF_8));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("particulars", PARTICULARS.getBytes(UTF_8));
        parts.put("envelope", Sealing.seal(content, intake.certificatePem()));
        return script(account).handIn(parts).body().path("id").asString();
    }

    private JsonNode signature(String account, String id) throws Exception {
        return script(account).get("/api/contributions/" + id).body().path("signature");
    }

    private void await(String account, String id, String standing) throws Exception {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!signature(account, id).path("state").asString().equals(standing)) {
            assertThat(Instant.now())
                    .as("%s, not %s", signature(account, id), standing)
                    .isBefore(deadline);
            Thread.sleep(50);
        }
    }

    private void awaitState(String account, String id, String state) throws Exception {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!script(account)
                .get("/api/contributions/" + id)
                .body()
                .path("state")
                .asString()
                .equals(state)) {
            assertThat(Instant.now()).as("not %s", state).isBefore(deadline);
            Thread.sleep(50);
        }
    }

    private Script script(String account) throws Exception {
        return Script.of(account, port);
    }
}
