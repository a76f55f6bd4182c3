package org.tessera.correction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.tessera.intake.People.ok;
import static org.tessera.intake.People.until;

import java.util.List;
import java.util.UUID;
import org.tessera.intake.People;
import org.tessera.intake.Script;
import tools.jackson.databind.JsonNode;

/** An owner who hands in and corrects, and a section that cites it; all of it found by one invented word. */
final class CorrectedScene {

    private final People people;
    private final String word;

    CorrectedScene(People people, String word) {
        this.people = people;
        this.word = word;
    }

    /** @return the contribution */
    String handIn(String words) throws Exception {
        return people.handIn("analyst-ge", words.getBytes(UTF_8));
    }

    /** @return the correction, once it stands in the place of the earlier one */
    String correct(String earlier, String words) throws Exception {
        String later = people.handIn("analyst-ge", words.getBytes(UTF_8), "\"replaces\": \"" + earlier + "\"");
        until(
                () -> ok(people.as("analyst-ge").get("/api/contributions/" + earlier)),
                one -> one.path("state").asString().equals("REPLACED"));
        return later;
    }

    /** A new section that leans on the passage. */
    UUID cited(UUID passage) throws Exception {
        return UUID.fromString(
                people.cited("Corrected", "It grows.", passage.toString()).section());
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
