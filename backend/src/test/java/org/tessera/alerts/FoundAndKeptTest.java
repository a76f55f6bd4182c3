package org.tessera.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.intake.People.ok;
import static org.tessera.intake.People.until;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.intake.Script;
import org.tessera.testing.TesseraTest;
import tools.jackson.databind.JsonNode;

/** What people do with what they find, over real HTTP: keep searches, be told, put aside, take along, see what is copied. */
@TesseraTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoundAndKeptTest {

    private static final String COPIED =
            "Couriers of the qqkeptword ring were paid in cash in two parts and met the driver"
                    + " at the fuel station before the border, where papers were changed again.";

    private final People people;

    private String kept = "";
    private String georgian = "";
    private String armenian = "";

    FoundAndKeptTest(Intake intake, @LocalServerPort int port) {
        this.people = new People(intake, port);
    }

    @BeforeAll
    void handIn() throws Exception {
        kept = ok(people.as("analyst-md").post("/api/searches", """
            {"name": "The ring", "alert": true, "search": {"q": "qqkeptword"}}\
            """)).path("id").asString();
        georgian = people.handIn("analyst-ge", COPIED, "qqkeptword").passage();
        armenian = people.handIn("analyst-am", "It is told that " + COPIED, "qqkeptword")
                .passage();
    }

    @Test
    void whoKeepsASearchIsToldOfWhatIsReleasedToHimAndOfNothingElse() throws Exception {
        assertThat(people.as("analyst-md").get("/api/searches").text()).contains("The ring", "qqkeptword");
        assertThat(people.as("analyst-ua").get("/api/searches").text()).doesNotContain("qqkeptword");
        assertThat(people.as("analyst-ua").delete("/api/searches/" + kept).status())
                .isEqualTo(404);
        assertThat(people.as("auditor").get("/api/searches").status()).isEqualTo(403);
        assertThat(alerts("analyst-md").path("items")).isEmpty();

        String contribution = ok(people.as("analyst-ge").get("/api/passages/" + georgian))
                .path("contribution")
                .asString();
        ok(people.as("analyst-ge").post("/api/contributions/" + contribution + "/releases", "{\"to\":[\"MD\"]}"));

        JsonNode told =
                until(() -> alerts("analyst-md"), one -> !one.path("items").isEmpty());
        assertThat(told.path("unseen").asInt()).isEqualTo(1);
        assertThat(told.path("items").path(0).path("passage").asString()).isEqualTo(georgian);
        assertThat(people.as("analyst-md").post("/api/alerts/seen", "").status())
                .isEqualTo(204);
        assertThat(alerts("analyst-md").path("unseen").asInt()).isZero();

        assertThat(people.as("analyst-md").put("/api/basket/" + georgian, "").status())
                .isEqualTo(204);
        assertThat(people.as("analyst-md").put("/api/basket/" + armenian, "").status())
                .isEqualTo(404);
        assertThat(people.as("analyst-md").get("/api/basket").text()).isEqualTo("[\"" + georgian + "\"]");
        assertThat(people.as("analyst-ua").get("/api/basket").text()).isEqualTo("[]");
        String list = people.as("analyst-md")
                .post("/api/search/export", "{\"q\":\"qqkeptword\"}")
                .text();
        assertThat(list).contains("Highest marking", "qqkeptword", georgian).doesNotContain(armenian);
        assertThat(ledger("HITS_EXPORTED")).contains("analyst-md").doesNotContain("qqkeptword");

        ok(people.as("analyst-ge")
                .post("/api/contributions/" + contribution + "/withdrawal", "{\"reason\":\"No longer so\"}"));

        assertThat(alerts("analyst-md").path("items")).as("at once").isEmpty();
        assertThat(people.as("analyst-md").get("/api/basket").text()).isEqualTo("[]");
        assertThat(people.as("analyst-md").delete("/api/searches/" + kept).status())
                .isEqualTo(204);
    }

    @Test
    void copiesLinksAndLikenessAreShownWithinOnesSight() throws Exception {
        String ukrainian = people.handIn("analyst-ua", COPIED, "qqkeptword").passage();
        JsonNode same = ok(people.as("coordinator-1").get("/api/passages/" + ukrainian + "/same"));
        assertThat(same.path("copies")
                        .valueStream()
                        .map(one -> one.path("passage").asString()))
                .contains(armenian);
        assertThat(ok(people.as("analyst-ua").get("/api/passages/" + ukrainian + "/same"))
                        .path("copies"))
                .isEmpty();
        JsonNode hits = ok(people.as("coordinator-1").post("/api/search", "{\"q\":\"qqkeptword country:AM\"}"));
        assertThat(hits.path("hits")
                        .path(0)
                        .path("copies")
                        .valueStream()
                        .map(one -> one.path("owner").asString()))
                .contains("UA");

        JsonNode like = ok(people.as("coordinator-1").post("/api/search", "{\"like\":\"" + ukrainian + "\"}"));
        assertThat(like.path("hits")
                        .valueStream()
                        .map(one -> one.path("passage").asString()))
                .contains(armenian)
                .doesNotContain(ukrainian);
        assertThat(people.as("analyst-ua")
                        .post("/api/search", "{\"like\":\"" + ukrainian + "\"}")
                        .text())
                .doesNotContain(armenian);
        assertThat(people.as("analyst-ua")
                        .post("/api/search", "{\"like\":\"" + armenian + "\"}")
                        .status())
                .isEqualTo(404);

        String link = "/api/passages/" + ukrainian + "/links/" + armenian;
        assertThat(people.as("analyst-ua").put(link, "").status()).isEqualTo(404);
        assertThat(people.as("analyst-ua")
                        .put("/api/passages/" + ukrainian + "/links/" + ukrainian, "")
                        .status())
                .isEqualTo(403);
        assertThat(people.as("coordinator-1").put(link, "").status()).isEqualTo(204);
        assertThat(people.as("coordinator-2")
                        .get("/api/passages/" + armenian + "/same")
                        .body()
                        .path("links")
                        .toString())
                .contains(ukrainian);
        assertThat(people.as("analyst-am")
                        .get("/api/passages/" + armenian + "/same")
                        .body()
                        .path("links"))
                .isEmpty();
        assertThat(ledger("PASSAGES_LINKED")).contains("passage/" + ukrainian + "/link/" + armenian);
        assertThat(people.as("coordinator-1").delete(link).status()).isEqualTo(204);
        assertThat(people.as("coordinator-1").delete(link).status()).isEqualTo(404);
    }

    @Test
    void aCursorIsItsOwnersAlone() throws Exception {
        people.handIn("analyst-az", "Something else of the qqkeptword ring.", "qqkeptword")
                .passage();
        JsonNode first = ok(people.as("coordinator-1").post("/api/search", "{\"q\":\"qqkeptword\",\"size\":1}"));
        String next = "{\"cursor\":\"" + first.path("next").asString() + "\"}";
        assertThat(ok(people.as("coordinator-1").post("/api/search", next)).path("hits"))
                .hasSize(1);
        Script.Answer foreign = people.as("coordinator-2").post("/api/search", next);
        Script.Answer none = people.as("coordinator-2").post("/api/search", "{\"cursor\":\"AAAA\"}");
        assertThat(foreign.status()).isEqualTo(422).isEqualTo(none.status());
        assertThat(foreign.body().path("problems"))
                .isEqualTo(none.body().path("problems"))
                .isNotEmpty();
    }

    private JsonNode alerts(String account) throws Exception {
        return ok(people.as(account).get("/api/alerts"));
    }

    private String ledger(String act) throws Exception {
        StringBuilder entries = new StringBuilder();
        ok(people.as("auditor").get("/api/ledger?size=500"))
                .path("items")
                .valueStream()
                .filter(one -> one.path("act").asString().equals(act))
                .forEach(entries::append);
        return entries.toString();
    }
}
