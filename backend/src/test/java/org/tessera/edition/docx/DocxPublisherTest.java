package org.tessera.edition.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFtnEdn;
import org.tessera.edition.Printed;

class DocxPublisherTest {

    @Test
    void isADocumentToGoOnWorkingWith() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new DocxPublisher().write(Printed.publication(), out);

        Files.write(Files.createDirectories(Path.of("target/printed")).resolve("edition.docx"), out.toByteArray());
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
                XWPFWordExtractor words = new XWPFWordExtractor(docx)) {
            assertThat(words.getText())
                    .contains(
                            Printed.GEORGIAN,
                            Printed.ARMENIAN,
                            Printed.AZERBAIJANI,
                            Printed.UKRAINIAN,
                            Printed.ROMANIAN,
                            "[withheld]");
            assertThat(docx.getParagraphs().stream().map(XWPFParagraph::getStyle))
                    .contains("Heading1", "Heading2", "Quote", "TOC1");
            assertThat(docx.getHeaderList().getFirst().getText()).contains("Basic Protection Level");
            assertThat(docx.getFooterList().getFirst().getText()).contains("Basic Protection Level");
            assertThat(docx.getTables()).isNotEmpty();
            List<String> fonts =
                    docx.getPackage().getPartsByName(java.util.regex.Pattern.compile("/word/fonts/.*")).stream()
                            .map(part -> part.getPartName().getName())
                            .toList();
            assertThat(fonts).hasSize(7);
        }
    }

    @Test
    void tellsWordProcessorsWhatTheyWouldGuessWrong() throws IOException {
        try (XWPFDocument docx = document()) {
            assertThat(docx.isEnforcedUpdateFields()).isTrue();
            assertThat(docx.getProperties().getCoreProperties().getTitle()).contains("EaP Threat Assessment");
            assertThat(docx.getProperties().getCoreProperties().getCategory()).contains("Basic Protection Level");
            assertThat(docx.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty())
                    .contains("en");
        }
    }

    @Test
    void aTablesHeaderIsRepeatedAndItsColumnsHaveTheirWidths() throws IOException {
        try (XWPFDocument docx = document()) {
            for (XWPFTable table : docx.getTables()) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRow(0).getCell(0).getParagraphs().getFirst().getStyle())
                        .isEqualTo("TableHeader");
                assertThat(table.getRow(0).getCell(0).getParagraphs().getFirst().getRuns())
                        .noneMatch(run ->
                                run.getCTR().isSetRPr() && run.getCTR().getRPr().sizeOfBArray() > 0);
                assertThat(table.getCTTbl().getTblGrid().sizeOfGridColArray())
                        .isEqualTo(table.getRow(0).getTableCells().size());
            }
        }
    }

    @Test
    void aChapterWithOneSectionOfItsNameSaysItOnce() throws IOException {
        try (XWPFDocument docx = document()) {
            assertThat(docx.getParagraphs().stream()
                            .filter(paragraph ->
                                    String.valueOf(paragraph.getStyle()).startsWith("Heading")
                                            && paragraph.getText().contains("Outlook")))
                    .hasSize(1);
        }
    }

    @Test
    void aCitationIsAFootnoteAndTheSamePassageAgainShowsItsNumber() throws IOException {
        try (XWPFDocument docx = document()) {
            assertThat(docx.getEndnotes()).isEmpty();
            assertThat(docx.getFootnotes().stream()
                            .filter(note -> note.getCTFtnEdn().getType() == STFtnEdn.NORMAL)
                            .map(note -> note.getParagraphs().getFirst().getText()))
                    .satisfiesExactly(
                            first -> assertThat(first).contains("Georgia", "report.docx"),
                            second -> assertThat(second).contains("Armenia"));
            String body = docx.getDocument().xmlText();
            assertThat(body.split("<w:footnoteReference ", -1)).hasSize(3);
            assertThat(body.split(" NOTEREF note_1 ", -1)).hasSizeGreaterThan(5);
            assertThat(docx.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getCTP().getBookmarkStartList().stream())
                            .map(CTBookmark::getName))
                    .containsOnlyOnce("note_1", "note_2");
        }
    }

    private static XWPFDocument document() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxPublisher().write(Printed.publication(), out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }
}
