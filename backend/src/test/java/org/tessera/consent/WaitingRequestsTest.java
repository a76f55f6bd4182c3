package org.tessera.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.intake.People.ok;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.release.Releases;
import org.tessera.testing.TesseraTest;

/** What waits for an owner's decision or signature is counted for the owner's people and for nobody else. */
@TesseraTest
class WaitingRequestsTest {

    private static final Viewer LEAD = new Viewer("lead-ge", Set.of(Role.LEAD), Country.GE);
    private static final Viewer OTHER_LEAD = new Viewer("lead-ge-2", Set.of(Role.LEAD), Country.GE);
    private static final Viewer UNIT = new Viewer("unit-ge", Set.of(Role.ANALYST), Country.GE, "BORDER_POLICE");
    private static final Viewer NEIGHBOUR = new Viewer("lead-md", Set.of(Role.LEAD), Country.MD);
    private static final Viewer COORDINATOR = new Viewer("coordinator-2", Set.of(Role.COORDINATOR), null);

    private final Consent consent;
    private final Releases releases;
    private final People people;

    WaitingRequestsTest(Consent consent, Releases releases, Intake intake, @LocalServerPort int port) {
        this.consent = consent;
        this.releases = releases;
        this.people = new People(intake, port);
    }

    @Test
    void aRequestCountsForItsOwnersPeopleUntilItIsDecided() throws Exception {
        String passage = people.handIn("analyst-ge", "Two kilos of qqwaitingword in a van.", "qqwaitingword")
                .passage();
        int lead = consent.waiting(LEAD);
        int unit = consent.waiting(UNIT);
        int neighbour = consent.waiting(NEIGHBOUR);
        String request = people.as("coordinator-1")
                .post("/api/requests", "{\"passages\":[\"" + passage + "\"],\"to\":[],\"why\":\"Which van?\"}")
                .body()
                .path(0)
                .path("id")
                .asString();

        assertThat(consent.waiting(LEAD)).isEqualTo(lead + 1);
        assertThat(consent.waiting(UNIT)).as("not of its own").isEqualTo(unit);
        assertThat(consent.waiting(NEIGHBOUR)).isEqualTo(neighbour);
        assertThat(consent.waiting(COORDINATOR)).isZero();

        people.as("analyst-ge")
                .post(
                        "/api/requests/" + request + "/decision",
                        "{\"outcome\":\"ANSWERED\",\"reason\":\"The white one.\"}");
        assertThat(consent.waiting(LEAD)).isEqualTo(lead);
    }

    @Test
    void aReleaseBeyondTheNetworkWaitsForAnotherLeadOfTheOwners() throws Exception {
        String contribution = people.handIn("analyst-ge", "Two kilos of qqwaitinglead in a van.", "qqwaitinglead")
                .contribution();
        String path = "/api/contributions/" + contribution + "/releases";
        String proposed = ok(people.as("lead-ge").post(path, "{\"to\":[\"EU\"]}"))
                .path("id")
                .asString();
        UUID id = UUID.fromString(contribution);

        assertThat(releases.toCosign(LEAD)).as("nobody beside himself").doesNotContainKey(id);
        assertThat(releases.toCosign(OTHER_LEAD)).containsEntry(id, 1);
        assertThat(releases.toCosign(new Viewer("dan", Set.of(Role.LEAD), Country.GE, null, "lead-ge")))
                .as("the lead's deputy")
                .doesNotContainKey(id);
        assertThat(releases.toCosign(UNIT)).doesNotContainKey(id);
        assertThat(releases.toCosign(NEIGHBOUR)).doesNotContainKey(id);
        assertThat(releases.toCosign(COORDINATOR)).isEmpty();

        assertThat(people.as("lead-ge").delete(path + "/" + proposed).status()).isEqualTo(204);
        assertThat(releases.toCosign(OTHER_LEAD)).doesNotContainKey(id);
    }
}
