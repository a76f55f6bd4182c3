package org.tessera.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tessera.drafting.Doc;
import org.tessera.offline.NumberedLine.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Line numbers: the same for everybody, and each line knows its place in the text. */
class NumberingTest {

    private static final UUID PASSAGE = new UUID(0, 7);

    @Test
    void linesBreakAtBlanksAndCoverTheWholeText() {
        String text = "Purity rose in spring and prices fell in all ports of the region. ".repeat(4);
        List<NumberedLine> lines = Numbering.of(Doc.doc(List.of(Doc.paragraph(Doc.text(text)))));
        assertThat(lines).hasSizeGreaterThan(3).allSatisfy(line -> {
            assertThat(line.to() - line.from()).isLessThanOrEqualTo(Numbering.WIDTH);
            assertThat(text.substring(line.from() - 1, line.to() - 1).strip()).isEqualTo(line.words());
        });
        assertThat(lines).extracting(NumberedLine::number).containsExactly(1, 2, 3, 4);
        assertThat(lines.getFirst().from()).isEqualTo(1);
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i).from()).isEqualTo(lines.get(i - 1).to());
        }
        assertThat(lines).extracting(NumberedLine::first).containsExactly(true, false, false, false);
    }

    @Test
    void positionsAreThoseOfTheEditorInEveryKindOfBlock() {
        ObjectNode doc = Doc.doc(List.of(
                Doc.heading(2, Doc.text("Situation")),
                Doc.quotedEvidence(PASSAGE, "words", 0, 5),
                Doc.bulletList(List.of(List.of(Doc.paragraph(Doc.text("One"), Doc.citation(PASSAGE))))),
                Doc.table(List.of(List.of(Doc.cell(Doc.text("Cell")), Doc.cell()))),
                Doc.paragraph(Doc.text("Last"))));
        // positions counted by hand: a block opens and closes with one each, an atom is one
        assertThat(Numbering.of(doc))
                .containsExactly(
                        new NumberedLine(1, 1, 10, Kind.HEADING, "Situation", null, true),
                        new NumberedLine(2, 11, 12, Kind.QUOTATION, "", PASSAGE, true),
                        new NumberedLine(3, 15, 19, Kind.ITEM, "One[1]", null, true),
                        new NumberedLine(4, 26, 30, Kind.CELL, "Cell", null, true),
                        new NumberedLine(5, 39, 43, Kind.TEXT, "Last", null, true));
    }

    @Test
    void aStretchIsNamedByTheLinesThatItTouches() {
        List<NumberedLine> lines = Numbering.of(Doc.doc(List.of(
                Doc.paragraph(Doc.text("One")), Doc.paragraph(Doc.text("Two")), Doc.paragraph(Doc.text("Three")))));
        assertThat(Lines.first(lines, 1)).isEqualTo(1);
        assertThat(Lines.last(lines, 1, 4)).isEqualTo(1);
        assertThat(Lines.first(lines, 6)).isEqualTo(2);
        assertThat(Lines.last(lines, 3, 12)).isEqualTo(3);
        assertThat(Lines.last(lines, 7, 7)).isEqualTo(2);
        assertThat(Lines.first(lines, 400)).isEqualTo(3);
    }

    @Test
    void aWordThatIsTooLongIsCutAndNoCharacterInTwo() {
        String word = "x".repeat(Numbering.WIDTH - 1) + "😀" + "y".repeat(5);
        assertThat(Numbering.of(Doc.doc(List.of(Doc.paragraph(Doc.text(word))))))
                .extracting(NumberedLine::words)
                .containsExactly("x".repeat(Numbering.WIDTH - 1), "😀yyyyy");
    }
}
