package org.tessera.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.intake.People.ok;
import static org.tessera.intake.People.until;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.drafting.Digests;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.testing.TesseraTest;
import tools.jackson.databind.JsonNode;

/** A round's texts leave as a file: evidence that may not be passed on without its owner is read on the screen alone. */
@TesseraTest
class NotPassedOnTest {

    private static final String WORDS = "The qqnotpassedon went over the green border.";

    private final People people;

    NotPassedOnTest(Intake intake, @LocalServerPort int port) {
        this.people = new People(intake, port);
    }

    @Test
    void quotedWordsStayWhereTheyMayNotBePassedOn() throws Exception {
        String passage = passage();
        JsonNode made = ok(people.as("coordinator-1").post("/api/assessments", "{\"title\":\"Not passed on\"}"));
        String section = made.at("/chapters/0/sections/0/id").asString();
        ok(people.as("coordinator-1").post("/api/sections/" + section + "/steps", """
                {"version":0,"steps":[{"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"quoted_evidence",
                 "attrs":{"passage":"%s","from":0,"to":%d,"digest":"%s"}}]}}]}""".formatted(
                        passage, WORDS.length(), Digests.of(WORDS))));
        String round = ok(people.as("coordinator-1")
                        .post("/api/assessments/" + made.path("id").asString() + "/rounds", """
                                {"asks":"COMMENTS","sections":["%s"],"invited":["REVIEWERS"],"deadline":"%s"}""".formatted(
                                        section, LocalDate.now(ZoneOffset.UTC).plusDays(9))))
                .path("id")
                .asString();
        for (String reader : new String[] {"reviewer-1", "coordinator-1"}) {
            assertThat(ok(people.as(reader).get("/api/sections/" + section))
                            .path("text")
                            .asString())
                    .as(reader)
                    .contains("qqnotpassedon");
            assertThat(document(people.as(reader).bytes("/api/rounds/" + round + "/texts?format=docx")))
                    .as("the file of " + reader)
                    .contains("withheld")
                    .doesNotContain("qqnotpassedon");
        }
        ok(people.as("coordinator-1").post("/api/rounds/" + round + "/close", "{}"));
    }

    private String passage() throws Exception {
        String contribution = people.handIn("analyst-ge", WORDS.getBytes(UTF_8));
        String passage = until(
                        () -> ok(people.as("analyst-ge").post("/api/search", "{\"q\":\"qqnotpassedon\"}"))
                                .path("hits")
                                .path(0),
                        hit -> hit.path("contribution").asString().equals(contribution))
                .path("passage")
                .asString();
        String path = "/api/contributions/" + contribution;
        ok(people.as("analyst-ge").post(path + "/releases", "{\"to\":[\"REVIEWERS\"]}"));
        ok(people.as("analyst-ge")
                .post(path + "/marking", "{\"marking\":\"BPL\",\"handling\":[\"H0\",\"H2\"],\"reason\":\"Ongoing\"}"));
        return passage;
    }

    private static String document(byte[] docx) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), UTF_8);
                }
            }
        }
        throw new AssertionError("no document in it");
    }
}
