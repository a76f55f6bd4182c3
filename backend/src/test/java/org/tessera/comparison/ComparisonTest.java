package org.tessera.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.drafting.Doc;
import tools.jackson.databind.JsonNode;

/** What is read between two texts. */
class ComparisonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "Prices fell. → Prices fell. → Prices fell.",
                "Prices fell. → Prices rose. → Prices [-fell][+rose].",
                "Prices fell. → Prices fell sharply. → Prices fell[+ sharply].",
                "Prices fell sharply. → Prices fell. → Prices fell[- sharply].",
                "ფასი დაეცა. → ფასი გაიზარდა. → ფასი [-დაეცა][+გაიზარდა].",
                "Prices fell.|Purity rose. → Purity rose. → [-Prices fell.]|Purity rose.",
                "Purity rose. → Prices fell.|Purity rose. → [+Prices fell.]|Purity rose.",
                "Prices fell in the region. → Wholly other words. → [-Prices fell in the region.]|[+Wholly other words.]",
                "One two three.|Four five six. → One two.|Four five seven. → One two[- three].|Four five [-six][+seven]."
            })
    void wordsThatStayedWentAndCame(String before, String after, String between) {
        assertThat(said(Comparison.of(doc(before), doc(after)))).isEqualTo(between);
    }

    @Test
    void anExchangedSourceIsAChangeThoughNoWordIs() {
        UUID was = UUID.randomUUID();
        UUID now = UUID.randomUUID();
        Comparison comparison = Comparison.of(
                Doc.doc(List.of(Doc.paragraph(Doc.text("Prices fell."), Doc.citation(was)))),
                Doc.doc(List.of(Doc.paragraph(Doc.text("Prices fell."), Doc.citation(now)))));
        assertThat(comparison.changed()).isTrue();
        assertThat(comparison.lines().getFirst().pieces())
                .extracting(piece ->
                        piece.leaning() == null ? null : piece.leaning().passage())
                .containsExactly(null, was, now);
    }

    @Test
    void onlyWhatChangedWithItsNeighboursIsKept() {
        Comparison changes = Comparison.of(
                        doc("One stays.|Two stays.|Three goes.|Four stays.|Five stays."),
                        doc("One stays.|Two stays.|Four stays.|Five stays."))
                .changes();
        assertThat(said(changes)).isEqualTo("Two stays.|[-Three goes.]|Four stays.");
    }

    private static JsonNode doc(String paragraphs) {
        return Doc.doc(Arrays.stream(paragraphs.split("\\|"))
                .map(words -> (JsonNode) Doc.paragraph(Doc.text(words)))
                .toList());
    }

    private static String said(Comparison comparison) {
        return comparison.lines().stream()
                .map(line -> line.pieces().stream()
                        .map(piece -> switch (piece.change()) {
                            case SAME -> piece.text();
                            case INSERTED -> "[+" + piece.text() + "]";
                            case DELETED -> "[-" + piece.text() + "]";
                        })
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }
}
