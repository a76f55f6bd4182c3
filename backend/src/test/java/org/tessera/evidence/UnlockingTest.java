package org.tessera.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.intake.People.ok;
import static org.tessera.intake.People.until;

import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.parsing.cell.LockedPapers;
import org.tessera.testing.TesseraTest;
import tools.jackson.databind.JsonNode;

/** A locked document from its owner's password to searchable, over real HTTP and behind the second wall. */
@TesseraTest
class UnlockingTest {

    private static final String OWNER = "analyst-ge";

    private final People people;

    UnlockingTest(Intake intake, @LocalServerPort int port) {
        this.people = new People(intake, port);
    }

    @Test
    void theOwnersPasswordOpensItAndAWrongOneIsToldApart() throws Exception {
        String word = "qqunlockedword";
        byte[] locked = LockedPapers.zip(
                "report.txt", ("Crates of " + word + ".").getBytes(UTF_8), "right", EncryptionMethod.AES);
        String id = "/api/contributions/" + people.handIn(OWNER, locked);
        until(
                () -> ok(people.as(OWNER).get(id)).path("state").asString(),
                state -> state.equals("INDEXED") || state.equals("QUARANTINED"));
        JsonNode report = ok(people.as(OWNER).get(id + "/report"));
        assertThat(report.at("/documents/0/state").asString()).isEqualTo("NEEDS_PASSWORD");
        String retry = id + "/documents/" + report.at("/documents/0/id").asString() + "/retry";

        assertThat(people.as("analyst-md")
                        .post(retry, "{\"password\":\"right\"}")
                        .status())
                .isEqualTo(404);
        assertThat(people.as(OWNER).post(retry, "{\"password\":\"wrong\"}").status())
                .isEqualTo(202);
        until(
                () -> ok(people.as(OWNER).get(id + "/report")),
                read -> read.at("/documents/0/problems/0").asString().startsWith("The password that was given"));
        assertThat(people.as(OWNER).post(retry, "{\"password\":\"right\"}").status())
                .isEqualTo(202);
        until(
                () -> ok(people.as(OWNER).post("/api/search", "{\"q\":\"" + word + "\"}"))
                        .path("total")
                        .asInt(),
                found -> found == 1);
    }
}
