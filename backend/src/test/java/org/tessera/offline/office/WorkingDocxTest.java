package org.tessera.offline.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tessera.drafting.Doc;
import org.tessera.offline.WorkingText;
import org.tessera.review.Comment;
import org.tessera.review.Suggestion;

/** Comments and suggestions arrive in a word processor as its own. */
class WorkingDocxTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID SECTION = new UUID(0, 1);

    @Test
    void suggestionsAreTrackedChangesAndCommentsAreComments() throws IOException {
        WorkingText text = new WorkingText(
                "Round 1: Threat assessment",
                "en",
                "Basic Protection Level",
                "Copy of coordinator-1, number 7 in the ledger",
                List.of(new WorkingText.Part(
                        "Drugs › Georgia",
                        "Text 1, version 3",
                        Doc.doc(List.of(
                                Doc.heading(2, Doc.text("Situation")),
                                // "Prices fell in the region." stands from 12 on
                                Doc.paragraph(Doc.text("Prices fell in the region."), Doc.citation(SECTION)),
                                Doc.bulletList(List.of(List.of(Doc.paragraph(Doc.strong("Purity"))))),
                                Doc.table(List.of(
                                        List.of(Doc.headerCell(Doc.text("Year")), Doc.cell(Doc.text("2025"))))))),
                        List.of(),
                        List.of(comment(1, 12, 23, "Which prices?"), comment(2, 30, 46, "Since when?")),
                        List.of(
                                suggestion(1, 19, 23, "fell", "rose"),
                                suggestion(2, 37, 37, "", " and beyond"),
                                suggestion(3, 20, 21, "e", "a")))));
        byte[] file = new WorkingDocx().write(text);
        Files.write(Files.createDirectories(Path.of("target/printed")).resolve("working.docx"), file);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            XWPFParagraph prices = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().startsWith("Prices"))
                    .findFirst()
                    .orElseThrow();
            String xml = prices.getCTP().xmlText();
            assertThat(prices.getCTP().getDelList()).singleElement().satisfies(change -> {
                assertThat(change.getAuthor()).isEqualTo("analyst-ge");
                assertThat(change.getRArray(0).getDelTextArray(0).getStringValue())
                        .isEqualTo("fell");
            });
            assertThat(prices.getCTP().getInsList())
                    .extracting(change -> change.getRArray(0).getTArray(0).getStringValue())
                    .containsExactly("rose", " and beyond");
            assertThat(xml.indexOf("delText")).isLessThan(xml.indexOf("rose"));
            assertThat(document.getDocComments().getComments())
                    .extracting(org.apache.poi.xwpf.usermodel.XWPFComment::getText)
                    .satisfiesExactly(
                            first -> assertThat(first).contains("#1 Which prices?", "coordinator-1: partly. Some."),
                            second -> assertThat(second).contains("#2 Since when?"));
            assertThat(document.getDocComments().getComments().getFirst().getAuthor())
                    .isEqualTo("analyst-ge (GE)");
            assertThat(document.getDocument().xmlText().split("commentRangeStart ", -1))
                    .hasSize(3);
            assertThat(document.getDocument().xmlText().split("commentReference ", -1))
                    .hasSize(3);
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .contains("Title", "Heading1", "Heading3");
            assertThat(document.getTables().getFirst().getRow(0).getCell(1).getText())
                    .isEqualTo("2025");
            assertThat(document.getHeaderList().getFirst().getText()).contains("Basic Protection Level");
        }
    }

    private static Comment comment(int number, int from, int to, String words) {
        Comment.Answer answer =
                number == 1 ? new Comment.Answer(Comment.Outcome.PARTLY, "Some.", "coordinator-1", AT) : none();
        return new Comment(
                new UUID(1, number), SECTION, number, "analyst-ge", "GE", AT, from, to, words, null, List.of(), answer);
    }

    private static Comment.@Nullable Answer none() {
        return null;
    }

    private static Suggestion suggestion(int number, int from, int to, String was, String becomes) {
        return new Suggestion(
                new UUID(2, number), SECTION, number, "analyst-ge", AT, from, to, was, becomes, "", false, null);
    }
}
