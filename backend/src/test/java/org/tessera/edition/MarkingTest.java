package org.tessera.edition;

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

/** A text is marked by its strictest source, other markings take two persons, and a stricter source ends them; over HTTP. */
@TesseraTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkingTest {

    private static final String PUBLIC = "{\"marking\":\"PUBLIC\",\"reason\":\"Known to everybody\"}";

    private final People people;

    private String contribution = "";
    private String assessment = "";
    private String section = "";

    MarkingTest(Intake intake, @LocalServerPort int port) {
        this.people = new People(intake, port);
    }

    @BeforeAll
    void writeASection() throws Exception {
        People.HandedIn source = people.handIn("analyst-ge", "Six kilos of qqmarking at the border.", "qqmarking");
        contribution = "/api/contributions/" + source.contribution() + "/marking";
        People.Cited cited = people.cited("Marking", "Six kilos.", source.passage());
        assessment = "/api/assessments/" + cited.assessment();
        section = "/api/sections/" + cited.section();
    }

    @Test
    void fromTheOwnersWordToTheEditionAndBack() throws Exception {
        assertThat(marked(section)).isEqualTo("BPL H0: GE");
        assertThat(people.as("coordinator-1").post(section + "/marking", PUBLIC).status())
                .as("weaker than a source")
                .isEqualTo(422);

        theOwnerMarksItWeaker();
        assertThat(marked(section)).as("what is written here").isEqualTo("BPL H0: FLOOR GE");

        twoPersonsSetIt(section);
        assertThat(marked(section)).isEqualTo("PUBLIC H0: GE SET");
        assertThat(ok(people.as("coordinator-1").get(section)).path("marking").asString())
                .isEqualTo("PUBLIC");

        String edition = "/api/editions/"
                + ok(people.as("coordinator-1").post(assessment + "/editions", "{}"))
                        .path("id")
                        .asString();
        Script.Answer copy = people.as("coordinator-1").get(edition + "/export?format=json");
        assertThat(copy.headers().get("x-tessera-marking")).containsExactly("PUBLIC");
        assertThat(ok(copy).path("marking").asString()).isEqualTo("Public · H0");
        assertThat(copy.body().path("reasons").toString()).contains("Georgia, one passage", "Set by two coordinators");

        ok(people.as("analyst-ge")
                .post(contribution, "{\"marking\":\"BPL\",\"handling\":[\"H0\",\"H2\"],\"reason\":\"Ongoing\"}"));
        assertThat(marked(section)).as("what was set has ended").isEqualTo("BPL H0 H2: GE");
        JsonNode told = ok(people.as("coordinator-1").get(edition + "/marking"));
        assertThat(told.path("frozen").path("marking").asString()).isEqualTo("PUBLIC");
        assertThat(told.path("today").path("marking").asString()).isEqualTo("BPL");
        assertThat(people.as("coordinator-1")
                        .get(edition + "/export?format=json")
                        .headers()
                        .get("x-tessera-handling"))
                .containsExactly("H0 H2");
        until(
                () -> ok(people.as("analyst-ge").post("/api/search", "{\"q\":\"qqmarking\"}")),
                found -> found.path("hits").path(0).path("handling").toString().contains("H2"));
    }

    private void theOwnerMarksItWeaker() throws Exception {
        String wish = "{\"marking\":\"PUBLIC\",\"handling\":[\"H0\"],\"reason\":\"In the press by now\"}";
        assertThat(people.as("analyst-ua").post(contribution, wish).status()).isEqualTo(404);
        assertThat(people.as("coordinator-1").post(contribution, wish).status())
                .as("not the owner")
                .isEqualTo(403);
        assertThat(people.as("analyst-ge")
                        .post(contribution, wish.replace("In the press by now", " "))
                        .status())
                .as("no reason")
                .isEqualTo(422);
        String proposal = ok(people.as("analyst-ge").post(contribution, wish))
                .path("proposed")
                .path("id")
                .asString();
        assertThat(marked(section)).as("nobody has confirmed it").isEqualTo("BPL H0: GE");
        assertThat(people.as("analyst-ge").post(contribution, wish).status())
                .as("one waits")
                .isEqualTo(409);
        assertThat(decide("analyst-ge", contribution, proposal)).isEqualTo(403);
        assertThat(decide("lead-ge", contribution, proposal)).isEqualTo(204);
        assertThat(decide("lead-ge", contribution, proposal)).as("decided").isEqualTo(404);
    }

    private void twoPersonsSetIt(String text) throws Exception {
        String marking = text + "/marking";
        assertThat(people.as("coordinator-1")
                        .post(marking, "{\"marking\":\"RESTRICTED\",\"reason\":\"Together they tell more\"}")
                        .status())
                .as("above the ceiling")
                .isEqualTo(422);
        assertThat(people.as("reviewer-1").post(marking, PUBLIC).status()).isIn(403, 404);
        String proposal =
                ok(people.as("coordinator-1").post(marking, PUBLIC)).path("id").asString();
        assertThat(decide("coordinator-1", marking, proposal)).as("the same").isEqualTo(403);
        assertThat(ok(people.as("coordinator-2").get("/api/tasks")).toString()).contains("MARKING");
        assertThat(decide("coordinator-2", marking, proposal)).isEqualTo(204);
    }

    private int decide(String account, String marking, String proposal) throws Exception {
        return people.as(account)
                .post(marking + "/" + proposal + "/decision", "{\"confirmed\":true}")
                .status();
    }

    /** Such as {@code BPL H0: GE}. */
    private String marked(String text) throws Exception {
        JsonNode told = ok(people.as("coordinator-1").get(text + "/marking"));
        StringBuilder said = new StringBuilder(told.path("marking").asString());
        told.path("handling")
                .valueStream()
                .map(JsonNode::asString)
                .sorted()
                .forEach(code -> said.append(' ').append(code));
        said.append(':');
        told.path("reasons")
                .forEach(reason -> said.append(' ')
                        .append(
                                reason.path("why").asString().equals("SOURCE")
                                        ? reason.path("owner").asString()
                                        : reason.path("why").asString()));
        return said.toString();
    }
}
