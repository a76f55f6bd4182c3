package org.tessera.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.intake.Intake;
import org.tessera.intake.Script;
import org.tessera.intake.Sealing;
import org.tessera.testing.TesseraTest;
import tools.jackson.databind.JsonNode;

/** What people do with what they find, over real HTTP: keep searches, be told, put aside, take along, see what is copied. */
@TesseraTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoundAndKeptTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String COPIED =
            "Couriers of the qqkeptword ring were paid in cash in two parts and met the driver"
                    + " at the fuel station before the border, where papers were changed again.";

    private final Intake intake;

    @LocalServerPort
    private int port;

    private String kept = "";
    private String georgian = "";
    private String armenian = "";

    FoundAndKeptTest(Intake intake) {
        this.intake = intake;
    }

    @BeforeAll
    void handIn() throws Exception {
        kept = ok(as("analyst-md").post("/api/searches", """
            {"name": "The ring", "alert": true, "search": {"q": "qqkeptword"}}\
            """)).path("id").asString();
        georgian = handIn("analyst-ge", COPIED);
        armenian = handIn("analyst-am", "It is told that " + COPIED);
    }

    @Test
    void whoKeepsASearchIsToldOfWhatIsReleasedToHimAndOfNothingElse() throws Exception {
        assertThat(as("analyst-md").get("/api/searches").text()).contains("The ring", "qqkeptword");
        assertThat(as("analyst-ua").get("/api/searches").text()).doesNotContain("qqkeptword");
        assertThat(as("analyst-ua").delete("/api/searches/" + kept).status()).isEqualTo(404);
        assertThat(as("auditor").get("/api/searches").status()).isEqualTo(403);
        assertThat(alerts("analyst-md").path("items")).isEmpty();

        String contribution = ok(as("analyst-ge").get("/api/passages/" + georgian))
                .path("contribution")
                .asString();
        ok(as("analyst-ge").post("/api/contributions/" + contribution + "/releases", "{\"to\":[\"MD\"]}"));

        JsonNode told =
                until(() -> alerts("analyst-md"), one -> !one.path("items").isEmpty());
        assertThat(told.path("unseen").asInt()).isEqualTo(1);
        assertThat(told.path("items").path(0).path("passage").asString()).isEqualTo(georgian);
        assertThat(as("analyst-md").post("/api/alerts/seen", "").status()).isEqualTo(204);
        assertThat(alerts("analyst-md").path("unseen").asInt()).isZero();

        assertThat(as("analyst-md").put("/api/basket/" + georgian, "").status()).isEqualTo(204);
        assertThat(as("analyst-md").put("/api/basket/" + armenian, "").status()).isEqualTo(404);
        assertThat(as("analyst-md").get("/api/basket").text()).isEqualTo("[\"" + georgian + "\"]");
        assertThat(as("analyst-ua").get("/api/basket").text()).isEqualTo("[]");
        String list = as("analyst-md")
                .post("/api/search/export", "{\"q\":\"qqkeptword\"}")
                .text();
        assertThat(list).contains("Highest marking", "qqkeptword", georgian).doesNotContain(armenian);
        assertThat(ledger("HITS_EXPORTED")).contains("analyst-md").doesNotContain("qqkeptword");

        ok(as("analyst-ge")
                .post("/api/contributions/" + contribution + "/withdrawal", "{\"reason\":\"No longer so\"}"));

        assertThat(alerts("analyst-md").path("items")).as("at once").isEmpty();
        assertThat(as("analyst-md").get("/api/basket").text()).isEqualTo("[]");
        assertThat(as("analyst-md").delete("/api/searches/" + kept).status()).isEqualTo(204);
    }

    @Test
    void copiesLinksAndLikenessAreShownWithinOnesSight() throws Exception {
        String ukrainian = handIn("analyst-ua", COPIED);
        JsonNode same = ok(as("coordinator-1").get("/api/passages/" + ukrainian + "/same"));
        assertThat(same.path("copies")
                        .valueStream()
                        .map(one -> one.path("passage").asString()))
                .contains(armenian);
        assertThat(ok(as("analyst-ua").get("/api/passages/" + ukrainian + "/same"))
                        .path("copies"))
                .isEmpty();
        JsonNode hits = ok(as("coordinator-1").post("/api/search", "{\"q\":\"qqkeptword country:AM\"}"));
        assertThat(hits.path("hits")
                        .path(0)
                        .path("copies")
                        .valueStream()
                        .map(one -> one.path("owner").asString()))
                .contains("UA");

        JsonNode like = ok(as("coordinator-1").post("/api/search", "{\"like\":\"" + ukrainian + "\"}"));
        assertThat(like.path("hits")
                        .valueStream()
                        .map(one -> one.path("passage").asString()))
                .contains(armenian)
                .doesNotContain(ukrainian);
        assertThat(as("analyst-ua")
                        .post("/api/search", "{\"like\":\"" + ukrainian + "\"}")
                        .text())
                .doesNotContain(armenian);
        assertThat(as("analyst-ua")
                        .post("/api/search", "{\"like\":\"" + armenian + "\"}")
                        .status())
                .isEqualTo(404);

        String link = "/api/passages/" + ukrainian + "/links/" + armenian;
        assertThat(as("analyst-ua").put(link, "").status()).isEqualTo(404);
        assertThat(as("analyst-ua")
                        .put("/api/passages/" + ukrainian + "/links/" + ukrainian, "")
                        .status())
                .isEqualTo(403);
        assertThat(as("coordinator-1").put(link, "").status()).isEqualTo(204);
        assertThat(as("coordinator-2")
                        .get("/api/passages/" + armenian + "/same")
                        .body()
                        .path("links")
                        .toString())
                .contains(ukrainian);
        assertThat(as("analyst-am")
                        .get("/api/passages/" + armenian + "/same")
                        .body()
                        .path("links"))
                .isEmpty();
        assertThat(ledger("PASSAGES_LINKED")).contains("passage/" + ukrainian + "/link/" + armenian);
        assertThat(as("coordinator-1").delete(link).status()).isEqualTo(204);
        assertThat(as("coordinator-1").delete(link).status()).isEqualTo(404);
    }

    @Test
    void aCursorIsItsOwnersAlone() throws Exception {
        handIn("analyst-az", "Something else of the qqkeptword ring.");
        JsonNode first = ok(as("coordinator-1").post("/api/search", "{\"q\":\"qqkeptword\",\"size\":1}"));
        String next = "{\"cursor\":\"" + first.path("next").asString() + "\"}";
        assertThat(ok(as("coordinator-1").post("/api/search", next)).path("hits"))
                .hasSize(1);
        Script.Answer foreign = as("coordinator-2").post("/api/search", next);
        Script.Answer none = as("coordinator-2").post("/api/search", "{\"cursor\":\"AAAA\"}");
        assertThat(foreign.status()).isEqualTo(422).isEqualTo(none.status());
        assertThat(foreign.body().path("problems"))
                .isEqualTo(none.body().path("problems"))
                .isNotEmpty();
    }

    private String handIn(String account, String text) throws Exception {
        String particulars = """
            {"title": "Kept", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
             "evaluation": "B2", "handling": ["H0"], "marking": "BPL"}\
            """;
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("particulars", particulars.getBytes(UTF_8));
        parts.put("envelope", Sealing.seal(text, intake.certificatePem()));
        String contribution = ok(as(account).handIn(parts)).path("id").asString();
        return until(
                        () -> ok(as(account).post("/api/search", "{\"q\":\"qqkeptword\"}")),
                        found -> found.path("hits")
                                .path(0)
                                .path("contribution")
                                .asString()
                                .equals(contribution))
                .path("hits")
                .path(0)
                .path("passage")
                .asString();
    }

    private JsonNode alerts(String account) throws Exception {
        return ok(as(account).get("/api/alerts"));
    }

    private String ledger(String act) throws Exception {
        StringBuilder entries = new StringBuilder();
        ok(as("auditor").get("/api/ledger?size=500"))
                .path("items")
                .valueStream()
                .filter(one -> one.path("act").asString().equals(act))
                .forEach(entries::append);
        return entries.toString();
    }

    private Script as(String account) throws Exception {
        return Script.of(account, port);
    }

    private static JsonNode ok(Script.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer.body();
    }

    private static <T> T until(Callable<T> asking, Predicate<T> wished) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        T answer = asking.call();
        while (!wished.test(answer)) {
            assertThat(Instant.now()).as("at last: %s", answer).isBefore(deadline);
            answer = asking.call();
        }
        return answer;
    }
}
