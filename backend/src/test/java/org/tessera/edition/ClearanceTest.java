package org.tessera.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.intake.People.ok;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.intake.Script;
import org.tessera.testing.TesseraTest;
import tools.jackson.databind.JsonNode;

/** An edition that leans on three countries goes out to reviewers as far as each of them allows, over real HTTP. */
@TesseraTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClearanceTest {

    private final People people;
    private final Map<String, String> contributions = new LinkedHashMap<>();

    private String edition = "";

    ClearanceTest(Intake intake, @LocalServerPort int port) {
        this.people = new People(intake, port);
    }

    @BeforeAll
    void freezeAnEdition() throws Exception {
        Script coordinator = people.as("coordinator-1");
        JsonNode assessment = ok(coordinator.post("/api/assessments", "{\"title\":\"Clearance\"}"));
        String section = assessment
                .path("chapters")
                .path(0)
                .path("sections")
                .path(0)
                .path("id")
                .asString();
        StringBuilder inlines = new StringBuilder();
        for (String country : new String[] {"ge", "am", "ua"}) {
            String word = "qqsource" + country;
            People.HandedIn one = people.handIn("analyst-" + country, "Many kilos of " + word + " in a lorry.", word);
            contributions.put(country, one.contribution());
            inlines.append(inlines.isEmpty() ? "" : ",")
                    .append("{\"type\":\"text\",\"text\":\"Seen in " + country + " by qqclear" + country + ". \"},")
                    .append("{\"type\":\"citation\",\"attrs\":{\"passage\":\"" + one.passage() + "\"}}");
        }
        ok(coordinator.post(
                "/api/sections/" + section + "/steps",
                "{\"version\":0,\"steps\":[{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":["
                        + "{\"type\":\"paragraph\",\"content\":[" + inlines + "]}]}}]}"));
        ok(coordinator.put("/api/sections/" + section + "/audience", "{\"to\":[\"REVIEWERS\"]}"));
        edition = ok(coordinator.post(
                        "/api/assessments/" + assessment.path("id").asString() + "/editions", "{}"))
                .path("id")
                .asString();
        release("am", "{\"to\":[\"REVIEWERS\"]}");
        release("ua", "{\"to\":[\"REVIEWERS\"]}");
    }

    @Test
    void whatGoesOutFollowsTheOwnersFromStepToStep() throws Exception {
        JsonNode withheld = clearance();
        assertThat(withheld.path("whole").asBoolean()).isFalse();
        assertThat(outcomes(withheld)).isEqualTo("WITHHELD STANDS STANDS");
        assertThat(withheld.path("toAsk").path("GE").size()).isEqualTo(1);
        assertThat(export().status()).as("nobody has read the redline").isEqualTo(409);
        assertThat(review("none").status()).as("of another text").isEqualTo(409);

        ok(review(withheld.path("digest").asString()));
        String first = ok(export()).toString();
        assertThat(first).contains("qqclearam", "qqclearua", "left out here").doesNotContain("qqclearge", "qqsourcege");

        release("ge", "{\"to\":[\"REVIEWERS\"],\"anonymous\":true,\"wording\":\"Loads are growing.\"}");
        JsonNode reworded = clearance();
        assertThat(outcomes(reworded)).isEqualTo("REWORDED STANDS STANDS");
        assertThat(reworded.path("review").isNull())
                .as("the review was of another text")
                .isTrue();
        assertThat(export().status()).isEqualTo(409);
        assertThat(recalls())
                .as("the first copy holds less than may go, and yet another text")
                .isEqualTo("true");
        ok(review(reworded.path("digest").asString()));
        String second = ok(export()).toString();
        assertThat(second).contains("Loads are growing.").doesNotContain("qqclearge", "qqsourcege");
        assertThat(recalls()).isEqualTo("false true");

        ok(people.as("analyst-ua")
                .post("/api/contributions/" + contributions.get("ua") + "/withdrawal", "{\"reason\":\"x\"}"));
        assertThat(outcomes(clearance()))
                .as("two countries are too few to hide among")
                .isEqualTo("WITHHELD STANDS WITHHELD");
        assertThat(recalls()).isEqualTo("true true");
        assertThat(people.as("coordinator-1")
                        .get("/api/editions/" + edition + "/export?format=json&audience=REVIEWERS")
                        .status())
                .as("the whole never")
                .isEqualTo(409);
    }

    private JsonNode clearance() throws Exception {
        return ok(people.as("coordinator-1").get("/api/editions/" + edition + "/clearance?audience=REVIEWERS"));
    }

    private Script.Answer review(String digest) throws Exception {
        return people.as("coordinator-1")
                .post(
                        "/api/editions/" + edition + "/clearance/review",
                        "{\"audience\":\"REVIEWERS\",\"digest\":\"" + digest + "\"}");
    }

    private Script.Answer export() throws Exception {
        return people.as("coordinator-1")
                .get("/api/editions/" + edition + "/export?format=json&audience=REVIEWERS&text=cleared");
    }

    private String recalls() throws Exception {
        StringBuilder recalls = new StringBuilder();
        ok(people.as("coordinator-1").get("/api/editions/" + edition + "/copies"))
                .forEach(held -> recalls.append(held.path("recall").asBoolean()).append(' '));
        return recalls.toString().strip();
    }

    private static String outcomes(JsonNode clearance) {
        StringBuilder outcomes = new StringBuilder();
        clearance
                .path("sections")
                .path(0)
                .path("lines")
                .path(0)
                .path("statements")
                .forEach(one -> outcomes.append(one.path("outcome").asString()).append(' '));
        return outcomes.toString().strip();
    }

    private void release(String country, String terms) throws Exception {
        ok(people.as("analyst-" + country)
                .post("/api/contributions/" + contributions.get(country) + "/releases", terms));
    }
}
