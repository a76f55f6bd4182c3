package org.tessera.uses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.drafting.Doc;
import tools.jackson.databind.JsonNode;

/** Sentences without a source and words taken over. In the cases [] is a citation. */
class SourcedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Prices fell.[] | -",
                "Prices fell []. | -",
                "Prices fell. They rose again.[] | -",
                "Prices fell.[] They rose again. | They rose again.",
                "Prices fell.[][] They rose. Nobody knows why. | They rose. / Nobody knows why.",
                "Nobody cites this. | Nobody cites this.",
                "Georgia reports: | -",
                "[] | -",
            })
    void aSentenceWithoutASourceIsNamed(String written, @Nullable String unsourced) {
        assertThat(Sourced.unsourced(Doc.doc(List.of(paragraph(written))), Locale.ENGLISH))
                .isEqualTo(unsourced == null ? List.of() : List.of(unsourced.split(" / ")));
    }

    @Test
    void headingsAndTablesNeedNone() {
        JsonNode doc = Doc.doc(List.of(
                Doc.heading(2, Doc.text("Routes move.")), Doc.table(List.of(List.of(Doc.cell(Doc.text("Five.")))))));
        assertThat(Sourced.unsourced(doc, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void eightWordsInARowAreTakenOver() {
        String source = "In 2025 the police of Batumi found five tonnes of tobacco.";
        JsonNode doc = Doc.doc(List.of(
                paragraph("It is said that the police of Batumi found five tonnes of it.[]"),
                paragraph("The police of Batumi found tobacco, five tonnes of it.[]")));
        assertThat(Sourced.literal(doc, Locale.ENGLISH, List.of(source)))
                .containsExactly("It is said that the police of Batumi found five tonnes of it.");
    }

    private static JsonNode paragraph(String written) {
        List<JsonNode> inline = new ArrayList<>();
        for (String piece : Arrays.asList(written.split("(?=\\[\\])|(?<=\\[\\])", -1))) {
            if (piece.equals("[]")) {
                inline.add(Doc.citation(new UUID(0, 1)));
            } else if (!piece.isEmpty()) {
                inline.add(Doc.text(piece));
            }
        }
        return Doc.paragraph(inline.toArray(JsonNode[]::new));
    }
}
