package org.tessera.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.intake.Intake;
import org.tessera.intake.Script;
import org.tessera.intake.Sealing;
import org.tessera.testing.TesseraTest;
import tools.jackson.databind.JsonNode;

/** The auditor asks about one contribution at four moments: before it was released, while it was, revoked, withdrawn. */
@TesseraTest
class ReplayTest {

    private final Intake intake;
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    ReplayTest(Intake intake, JdbcClient jdbc) {
        this.intake = intake;
        this.jdbc = jdbc;
    }

    @Test
    void tellsForEachMomentWhatHeldThen() throws Exception {
        String id = handIn();
        Instant kept = now();
        String release = as("analyst-ua")
                .post("/api/contributions/" + id + "/releases", "{\"to\":[\"MD\"]}")
                .body()
                .path("id")
                .asString();
        Instant released = now();
        as("analyst-ua").delete("/api/contributions/" + id + "/releases/" + release);
        Instant revoked = now();
        as("analyst-ua").post("/api/contributions/" + id + "/withdrawal", "{\"reason\":\"wrong file\"}");
        Instant withdrawn = now();

        assertThat(reads("analyst-md", id, kept)).isEqualTo("REFUSED");
        JsonNode meanwhile = replay("analyst-md", id, released);
        assertThat(meanwhile.path("reads").asString()).isEqualTo("ALLOWED");
        assertThat(meanwhile.path("releases").toString()).isEqualTo("[\"" + release + "\"]");
        assertThat(meanwhile.path("because").toString()).contains("released");
        assertThat(meanwhile.path("entries").toString())
                .contains("CONTRIBUTION_RELEASED")
                .doesNotContain("WITHDRAWN");
        assertThat(reads("analyst-md", id, revoked)).isEqualTo("REFUSED");
        assertThat(reads("analyst-ge", id, released)).isEqualTo("REFUSED");
        assertThat(reads("analyst-ua", id, revoked)).isEqualTo("ALLOWED");
        assertThat(reads("coordinator-1", id, revoked)).isEqualTo("ALLOWED");
        assertThat(reads("coordinator-1", id, withdrawn)).isEqualTo("REFUSED");
        assertThat(reads("analyst-ua", id, Instant.EPOCH)).as("had not come").isEqualTo("REFUSED");
        assertThat(reads("newcomer-eu", id, released)).as("no role").isEqualTo("REFUSED");

        assertThat(as("analyst-ua").get(path("analyst-md", id, released)).status())
                .isEqualTo(403);
        assertThat(as("auditor")
                        .get(path("analyst-md", java.util.UUID.randomUUID().toString(), released))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsTypedStandsReadableInTheLedgerOnlyIfItIsAnAccount() throws Exception {
        String typed = "Ion Popescu 7311";
        Script.Answer answer = as("auditor")
                .get(path(typed.replace(" ", "%20"), java.util.UUID.randomUUID().toString(), now()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("No account of this name");
        assertThat(jdbc.sql("select object is null from ledger_entry where act = 'DECISION_REPLAYED' order by seq desc"
                                + " limit 1")
                        .query(Boolean.class)
                        .single())
                .as("asked, and no word of what")
                .isTrue();
    }

    private String handIn() throws Exception {
        String particulars = """
                {"title": "Replayed", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
                 "evaluation": "B2", "handling": [], "marking": "PUBLIC", "note": ""}""";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("particulars", particulars.getBytes(StandardCharsets.UTF_8));
        parts.put("envelope", Sealing.seal("Nothing was seen.", intake.certificatePem()));
        String id = as("analyst-ua").handIn(parts).body().path("id").asString();
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (!as("analyst-ua").get("/api/contributions/" + id).text().contains("\"INDEXED\"")) {
            assertThat(Instant.now()).isBefore(deadline);
        }
        return id;
    }

    private String reads(String account, String about, Instant at) throws Exception {
        return replay(account, about, at).path("reads").asString();
    }

    private JsonNode replay(String account, String about, Instant at) throws Exception {
        Script.Answer answer = as("auditor").get(path(account, about, at));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static String path(String account, String about, Instant at) {
        return "/api/ledger/replay?account=" + account + "&about=" + about + "&at=" + at;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    private Script as(String account) throws Exception {
        return Script.of(account, port);
    }
}
