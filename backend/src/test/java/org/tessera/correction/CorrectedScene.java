package org.tessera.correction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.tessera.intake.People.ok;
import static org.tessera.intake.People.until;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.intake.Script;
import org.tessera.intake.Sealing;
import tools.jackson.databind.JsonNode;

/** An owner who hands in and corrects, and a section that cites it; all of it found by one invented word. */
final class CorrectedScene {

    private final Intake intake;
    private final People people;
    private final String word;

    CorrectedScene(Intake intake, People people, String word) {
        this.intake = intake;
        this.people = people;
        this.word = word;
    }

    /** @return the contribution */
    String handIn(String words) throws Exception {
        return handIn(words, "");
    }

    /** @return the correction, once it stands in the place of the earlier one */
    String correct(String earlier, String words) throws Exception {
        String later = handIn(words, ", \"replaces\": \"" + earlier + "\"");
        until(
                () -> ok(people.as("analyst-ge").get("/api/contributions/" + earlier)),
                one -> one.path("state").asString().equals("REPLACED"));
        return later;
    }

    private String handIn(String words, String more) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String particulars = """
                {"title": "Invented", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
                 "evaluation": "B2", "handling": ["H0"], "marking": "BPL"%s}""".formatted(more);
        parts.put("particulars", particulars.getBytes(UTF_8));
        parts.put("envelope", Sealing.seal(words, intake.certificatePem()));
        return ok(people.as("analyst-ge").handIn(parts)).path("id").asString();
    }

    /** A new section that leans on the passage. */
    UUID cited(UUID passage) throws Exception {
        Script coordinator = people.as("coordinator-1");
        JsonNode made = ok(coordinator.post("/api/assessments", "{\"title\":\"Corrected\"}"));
        String section = made.path("chapters")
                .path(0)
                .path("sections")
                .path(0)
                .path("id")
                .asString();
        ok(coordinator.post(
                "/api/sections/" + section + "/steps",
                "{\"version\":0,\"steps\":[{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":["
                        + "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"It grows. \"},"
                        + "{\"type\":\"citation\",\"attrs\":{\"passage\":\"" + passage + "\"}}]}]}}]}"));
        return UUID.fromString(section);
    }

    /** The contribution's one passage, once it is found. */
    UUID passage(String contribution) throws Exception {
        Script owner = people.as("analyst-ge");
        JsonNode hits = until(
                () -> ok(owner.post("/api/search", "{\"q\":\"" + word + "\"}")).path("hits"),
                found -> of(found, contribution).size() == 1);
        return UUID.fromString(of(hits, contribution).getFirst().path("passage").asString());
    }

    private static List<JsonNode> of(JsonNode hits, String contribution) {
        return hits.valueStream()
                .filter(hit -> hit.path("contribution").asString().equals(contribution))
                .toList();
    }
}
