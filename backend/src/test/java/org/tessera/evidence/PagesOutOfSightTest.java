package org.tessera.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.intake.People.ok;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.intake.Script;
import org.tessera.testing.TesseraTest;

/** A drawn page of a document out of sight is like one of a document that never was, single passages released or not. */
@TesseraTest
class PagesOutOfSightTest {

    private final People people;

    PagesOutOfSightTest(Intake intake, @LocalServerPort int port) {
        this.people = new People(intake, port);
    }

    @Test
    void outOfSightIsLikeAbsent() throws Exception {
        People.HandedIn georgian = people.handIn("analyst-ge", "The qqpageword stood on a page.", "qqpageword");
        String document = ok(people.as("analyst-ge").post("/api/search", "{\"q\":\"qqpageword\"}"))
                .path("hits")
                .path(0)
                .path("document")
                .asString();
        sameAsAbsent("analyst-am", document);
        sameAsAbsent("auditor", document);

        String releases = "/api/contributions/" + georgian.contribution() + "/releases";
        ok(people.as("analyst-ge").post(releases, "{\"to\":[\"AM\"],\"passages\":[\"" + georgian.passage() + "\"]}"));
        ok(people.as("analyst-am").get("/api/passages/" + georgian.passage()));
        sameAsAbsent("analyst-am", document);
    }

    private void sameAsAbsent(String account, String document) throws Exception {
        String never = UUID.randomUUID().toString();
        Script.Answer unseen = people.as(account).get("/api/documents/" + document + "/pages/1");
        Script.Answer absent = people.as(account).get("/api/documents/" + never + "/pages/1");
        assertThat(unseen.status()).as(account).isEqualTo(404).isEqualTo(absent.status());
        assertThat(told(unseen, document)).isEqualTo(told(absent, never));
    }

    /** But for what is of each answer alone. */
    private static String told(Script.Answer answer, String document) {
        return answer.text().replace(document, "…").replaceAll("urn:uuid:[0-9a-f-]+", "…");
    }
}
