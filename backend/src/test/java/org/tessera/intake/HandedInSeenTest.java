package org.tessera.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.contribution.Contributions;
import org.tessera.testing.TesseraTest;

/** Who sees what was handed in: its owner's people, and whom the owner lets see it. Over real HTTP with real engines. */
@TesseraTest
class HandedInSeenTest {

    private final Intake intake;
    private final Contributions contributions;

    @SuppressWarnings("NullAway.Init")
    private Contributor contributor;

    HandedInSeenTest(Intake intake, Contributions contributions) {
        this.intake = intake;
        this.contributions = contributions;
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        contributor = new Contributor(port, contributions);
    }

    @Test
    void absentAndForbiddenLookTheSameAndListsCountOnlyWhatIsSeen() throws Exception {
        String id = contributor.handIn("analyst-az", Sealing.seal("text", intake.certificatePem()));
        Script stranger = contributor.script("analyst-am");

        Script.Answer forbidden = stranger.get("/api/contributions/" + id);
        Script.Answer absent = stranger.get("/api/contributions/" + UUID.randomUUID());

        assertThat(forbidden.status()).isEqualTo(404);
        assertThat(forbidden.text().replaceAll("[0-9a-f-]{36}", ""))
                .isEqualTo(absent.text().replaceAll("[0-9a-f-]{36}", ""));
        assertThat(stranger.get("/api/contributions").text()).doesNotContain(id);
        assertThat(contributor.script("analyst-az").get("/api/contributions").text())
                .contains(id);
        assertThat(contributor
                        .script("auditor")
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
        String id = contributor.handIn("analyst-md", Sealing.seal("text", intake.certificatePem()));
        String path = "/api/contributions/" + id;
        Script owner = contributor.script("lead-md");
        Script reviewer = contributor.script("reviewer-1");
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
        assertThat(contributor
                        .script("coordinator-1")
                        .get(path)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
        assertThat(owner.post(path + "/releases", "{\"to\":[\"GE\"]}").status()).isEqualTo(409);
    }

    @Test
    void beyondTheNetworkASecondPersonSigns() throws Exception {
        String id = contributor.handIn("analyst-ua", Sealing.seal("text", intake.certificatePem()));
        String releases = "/api/contributions/" + id + "/releases";

        Script.Answer proposed = contributor.script("analyst-ua").post(releases, "{\"to\":[\"PUBLIC\"]}");

        assertThat(proposed.status()).isEqualTo(201);
        String cosign = releases + "/" + proposed.body().path("id").asString() + "/cosign";
        Script reviewer = contributor.script("reviewer-1");
        assertThat(reviewer.get("/api/contributions/" + id).status()).isEqualTo(404);
        assertThat(contributor.script("analyst-ua").post(cosign, "").status()).isEqualTo(403);
        assertThat(contributor.script("lead-ua").post(cosign, "").status()).isBetween(200, 204);
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
        String id = contributor.handIn("analyst-ua", Sealing.seal("text", intake.certificatePem()));

        Script.Answer answer = contributor.script("analyst-ua").post("/api/contributions/" + id + "/releases", wish);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("problems").path(0).path("field").asString())
                .isEqualTo(field);
    }
}
