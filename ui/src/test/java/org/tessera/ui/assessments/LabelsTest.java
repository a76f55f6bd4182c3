package org.tessera.ui.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.review.Comment;
import tools.jackson.databind.node.ObjectNode;

/** The words of the draft's screen. */
class LabelsTest {

    @Test
    void theBrowserIsGivenTheWordsThatItsEditorSays() {
        ObjectNode labels = Labels.ofClient();

        assertThat(labels.propertyNames()).contains("bold", "standing-offline-unsent", "closed-not-found");
        assertThat(labels.get("citation-of").asString()).contains("{0}", "{1}");
    }

    @Test
    void everyValueHasWords() {
        for (Marking marking : Marking.values()) {
            assertThat(Labels.of("marking." + marking)).isNotBlank();
            assertThat(Labels.of("marking-short." + marking)).isNotBlank();
        }
        for (HandlingCode code : HandlingCode.values()) {
            assertThat(Labels.of("handling." + code)).contains(code.name());
        }
        for (Comment.Outcome outcome : Comment.Outcome.values()) {
            assertThat(Labels.of("outcome." + outcome)).isNotBlank();
        }
        for (char source : new char[] {'A', 'B', 'C', 'X'}) {
            assertThat(Labels.of("source." + source)).startsWith("source");
        }
    }

    @Test
    void countsAreSaidAsPeopleCount() {
        assertThat(Labels.of("found", 0)).isEqualTo("No passage");
        assertThat(Labels.of("merged", 1, 12, 0))
                .isEqualTo("1 section written, 12 citations, nothing new for edited sections");
        assertThat(Set.of(Labels.of("take-out-words", 1, 1), Labels.of("take-out-words", 2, 2)))
                .containsExactlyInAnyOrder(
                        "It has one word of its own and rests on one passage. Nothing is deleted: nobody reads or writes it until somebody puts it back.",
                        "It has 2 words of its own and rests on 2 passages. Nothing is deleted: nobody reads or writes it until somebody puts it back.");
    }
}
