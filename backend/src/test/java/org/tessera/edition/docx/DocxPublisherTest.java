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
import org.junit.jupiter.api.Test;
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
}
