package org.tessera.edition.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.edition.Printed;
import org.tessera.edition.Publication;

class FramesInDocxTest {

    @ParameterizedTest
    @CsvSource({"judgement, Frame", "country, Frame", "gap, FrameGap", "case, FrameCase", "callout, FrameCase"})
    void headAndWordsStandInOneFrame(String frame, String style) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Publication.Paragraph words =
                new Publication.Paragraph(List.of(new Publication.Words("Said of it.", false, false)));

        new DocxPublisher()
                .write(
                        Printed.publication(
                                List.of(new Publication.Framed(frame, "Head of it", null, List.of(words)), words)),
                        out);

        Files.write(
                Files.createDirectories(Path.of("target/printed")).resolve("frame-" + frame + ".docx"),
                out.toByteArray());
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(docx.getParagraphs().stream()
                            .filter(one -> one.getText().endsWith("of it")
                                    || one.getText().equals("Said of it."))
                            .map(XWPFParagraph::getStyle))
                    .startsWith(style, style, null);
            assertThat(docx.getStyles().getStyle(style)).isNotNull();
        }
    }
}
