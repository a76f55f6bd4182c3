package org.tessera.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tessera.contribution.Period;
import org.tessera.drafting.Doc;
import org.tessera.evidence.FileType;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import org.tessera.marking.Evaluation;
import org.tessera.marking.Marking;
import org.tessera.parsing.Locator;
import tools.jackson.databind.JsonNode;

/** A citation moves with its correction, and to the right passage. */
class CitationStepsTest {

    private static final UUID OLD = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final Passage NEW = passage(new UUID(2, 1), 3, "Situation. In 2025 there were 41 cases.");

    @Test
    void everyCitationOfTheOldPassageMovesFromTheEndToTheStart() {
        // <p>Ab1 c1</p><p>x1</p>: positions as ProseMirror counts them
        JsonNode doc = Doc.doc(List.of(
                Doc.paragraph(
                        Doc.text("Ab"), Doc.citation(OLD), Doc.text(" c"), Doc.citation(OTHER), Doc.citation(OLD)),
                Doc.paragraph(Doc.text("x"), Doc.citation(OLD))));

        List<JsonNode> steps = CitationSteps.of(doc, OLD, NEW);

        assertThat(steps).extracting(step -> step.path("from").asInt()).containsExactly(11, 7, 3);
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.path("to").asInt() - step.path("from").asInt()).isEqualTo(1);
            assertThat(step.path("slice").path("content").get(0)).isEqualTo(Doc.citation(NEW.id()));
        });
    }

    @Test
    void aQuotationKeepsItsWordsWhereTheNewPassageHasThemElseItTakesAll() {
        String old = "In 2025 there were 41 cases. They rose.";
        JsonNode same = Doc.doc(List.of(Doc.quotedEvidence(OLD, old, 0, 28)));
        JsonNode other = Doc.doc(List.of(Doc.quotedEvidence(OLD, old, 29, 39)));

        JsonNode kept = CitationSteps.of(same, OLD, NEW)
                .getFirst()
                .path("slice")
                .path("content")
                .get(0);
        JsonNode whole = CitationSteps.of(other, OLD, NEW)
                .getFirst()
                .path("slice")
                .path("content")
                .get(0);

        assertThat(kept).isEqualTo(Doc.quotedEvidence(NEW.id(), NEW.text(), 11, 39));
        assertThat(whole)
                .isEqualTo(
                        Doc.quotedEvidence(NEW.id(), NEW.text(), 0, NEW.text().length()));
    }

    @Test
    void takingAwayLeavesNoHoleWhereABlockHasToStand() {
        JsonNode alone = Doc.doc(List.of(Doc.quotedEvidence(OLD, "words", 0, 5)));
        JsonNode one = Doc.doc(List.of(Doc.quotedEvidence(OLD, "words", 0, 5), Doc.paragraph()));

        assertThat(CitationSteps.of(alone, OLD, null)
                        .getFirst()
                        .path("slice")
                        .path("content")
                        .get(0))
                .isEqualTo(Doc.paragraph());
        assertThat(CitationSteps.of(one, OLD, null).getFirst().has("slice")).isFalse();
    }

    @Test
    void theCorrectionOfAPassageIsTheOneWithMostWordsInCommon() {
        Passage before = passage(OLD, 1, "In 2025 there were 37 cases, most of them at sea.");
        Passage corrected = passage(new UUID(2, 2), 5, "In 2025 there were 39 cases, most of them at sea.");
        Passage again = passage(new UUID(2, 3), 1, "In 2024 there were 12 cases.");
        Passage unlike = passage(new UUID(2, 4), 1, "The route leads by land.");

        assertThat(Pairing.of(before, List.of(again, corrected, unlike))).contains(corrected);
        assertThat(Pairing.of(before, List.of(unlike))).isEmpty();
        assertThat(Pairing.of(before, List.of())).isEmpty();
    }

    private static Passage passage(UUID id, int ordinal, String text) {
        return new Passage(
                id,
                new UUID(9, 9),
                new UUID(9, 8),
                Country.GE,
                ordinal,
                Locator.paragraph(1),
                "en",
                text,
                "title",
                "document",
                FileType.TEXT_DOCUMENT,
                List.of("DRUGS"),
                new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                Evaluation.of("B2"),
                null,
                Set.of(),
                null,
                Marking.BPL,
                List.of());
    }
}
