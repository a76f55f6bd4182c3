package org.tessera.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.intake.People.ok;
import static org.tessera.intake.People.until;

import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.intake.Script;
import org.tessera.testing.TesseraTest;
import tools.jackson.databind.JsonNode;

/** From a coordinator's question to the owner's decision and what follows from it, over real HTTP. */
@TesseraTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentTest {

    private final People people;

    private String contribution = "";
    private String passage = "";

    ConsentTest(Intake intake, @LocalServerPort int port) {
        this.people = new People(intake, port);
    }

    @BeforeAll
    void handIn() throws Exception {
        People.HandedIn one = people.handIn("analyst-ge", "Twelve kilos of qqconsentword in a lorry.", "qqconsentword");
        contribution = one.contribution();
        passage = one.passage();
    }

    @Test
    void theOwnerDecidesAndTheGrantIsARelease() throws Exception {
        String request = ask("\"AZ\",\"UA\"", ",\"until\":\"2999-01-01T00:00:00Z\"");
        assertThat(people.as("analyst-ge").get("/api/requests").text()).contains(request);
        assertThat(people.as("lead-ge")
                        .get("/api/requests/" + request)
                        .body()
                        .path("why")
                        .asString())
                .isEqualTo("Needed for the chapter");
        assertThat(people.as("analyst-md").get("/api/requests").text()).doesNotContain(request);
        assertThat(decide("analyst-md", request, "\"outcome\":\"GRANTED\"").status())
                .isEqualTo(404);
        assertThat(decide("coordinator-1", request, "\"outcome\":\"GRANTED\"").status())
                .isEqualTo(403);
        assertThat(decide("analyst-ge", request, "\"outcome\":\"REFUSED\"").status())
                .isEqualTo(422);
        assertThat(decide("analyst-ge", request, "\"outcome\":\"GRANTED\",\"to\":[\"EU\"]")
                        .status())
                .isEqualTo(422);
        assertThat(decide("analyst-ge", request, "\"outcome\":\"GRANTED\",\"until\":\"2999-02-01T00:00:00Z\"")
                        .status())
                .isEqualTo(422);
        assertThat(readBy("analyst-az")).isEqualTo(404);

        JsonNode decided = ok(decide("analyst-ge", request, "\"outcome\":\"GRANTED\",\"to\":[\"AZ\"]"));

        assertThat(decided.path("decision").path("outcome").asString()).isEqualTo("GRANTED");
        assertThat(readBy("analyst-az")).isEqualTo(200);
        assertThat(readBy("analyst-ua"))
                .as("the owner gave less than was asked for")
                .isEqualTo(404);
        assertThat(people.as("analyst-ge").get("/api/requests").text()).doesNotContain(request);
        assertThat(people.as("analyst-ge").get("/api/requests?open=false").text())
                .contains(request);
        assertThat(decide("lead-ge", request, "\"outcome\":\"GRANTED\"").status())
                .isEqualTo(409);
        String ledger = people.as("auditor")
                .get("/api/ledger?object=contribution/" + contribution + "/request/" + request)
                .text();
        assertThat(ledger).contains("RELEASE_REQUESTED", "REQUEST_DECIDED").doesNotContain("Needed");
    }

    @Test
    void beyondTheNetworkNothingIsSeenBeforeTheLeadHasSigned() throws Exception {
        String request = ask("\"PUBLIC\"", "");
        String release = ok(decide("analyst-ge", request, "\"outcome\":\"GRANTED\""))
                .path("decision")
                .path("release")
                .asString();
        String path = "/api/contributions/" + contribution + "/releases/" + release;
        assertThat(readBy("reviewer-1")).isEqualTo(404);
        assertThat(people.as("analyst-ge").post(path + "/cosign", "").status()).isEqualTo(403);
        assertThat(people.as("lead-ua").post(path + "/cosign", "").status()).isEqualTo(404);

        assertThat(ok(people.as("lead-ge").post(path + "/cosign", ""))
                        .path("state")
                        .asString())
                .isEqualTo("IN_FORCE");

        assertThat(readBy("reviewer-1")).isEqualTo(200);
        assertThat(people.as("lead-ge").post(path + "/cosign", "").status()).isEqualTo(409);
        assertThat(people.as("analyst-ge").delete(path).status()).isEqualTo(204);
        assertThat(readBy("reviewer-1")).isEqualTo(404);
    }

    @Test
    void aWordingOfTheOwnersOpensNothing() throws Exception {
        String request = ask("\"MD\"", "");
        assertThat(decide("analyst-ge", request, "\"outcome\":\"GRANTED_REWORDED\"")
                        .status())
                .isEqualTo(422);
        ok(decide("analyst-ge", request, "\"outcome\":\"GRANTED_REWORDED\",\"wording\":\"Some kilos.\""));
        assertThat(readBy("analyst-md")).isEqualTo(404);
        assertThat(people.as("coordinator-1")
                        .get("/api/contributions/" + contribution + "/releases")
                        .text())
                .contains("Some kilos.");
    }

    @Test
    void aGrantExpires() throws Exception {
        String request = ask("\"AM\"", ",\"until\":\"" + Instant.now().plusSeconds(4) + "\"");
        ok(decide("analyst-ge", request, "\"outcome\":\"GRANTED\""));
        assertThat(readBy("analyst-am")).isEqualTo(200);
        until(() -> readBy("analyst-am"), status -> status == 404);
    }

    @Test
    void questionsToTheOwnerTravelTheSameWay() throws Exception {
        String request = ask("", "");
        assertThat(decide("analyst-ge", request, "\"outcome\":\"GRANTED\"").status())
                .isEqualTo(422);
        ok(decide("analyst-ge", request, "\"outcome\":\"ANSWERED\",\"reason\":\"Gross weight.\""));
        assertThat(people.as("coordinator-2").get("/api/requests/" + request).text())
                .contains("Gross weight.");
    }

    @Test
    void onlyWhoAskedTakesBack() throws Exception {
        String request = ask("\"AM\"", "");
        assertThat(people.as("coordinator-2").delete("/api/requests/" + request).status())
                .isEqualTo(404);
        assertThat(people.as("coordinator-1").delete("/api/requests/" + request).status())
                .isEqualTo(204);
        assertThat(decide("analyst-ge", request, "\"outcome\":\"GRANTED\"").status())
                .isEqualTo(409);
    }

    private String ask(String to, String more) throws Exception {
        return ok(people.as("coordinator-1")
                        .post(
                                "/api/requests",
                                "{\"passages\":[\"" + passage + "\"],\"to\":[" + to
                                        + "],\"why\":\"Needed for the chapter\"" + more + "}"))
                .path(0)
                .path("id")
                .asString();
    }

    private Script.Answer decide(String account, String request, String fields) throws Exception {
        return people.as(account).post("/api/requests/" + request + "/decision", "{" + fields + "}");
    }

    private int readBy(String account) throws Exception {
        return people.as(account).get("/api/passages/" + passage).status();
    }
}
