package org.tessera.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tessera.edition.Printed;

class PdfPublisherTest {

    @Test
    void everyPageIsMarkedEveryFontEmbeddedAndEveryScriptReadable() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new PdfPublisher(new TaggedPdf()).write(Printed.publication(), out);

        Files.write(Files.createDirectories(Path.of("target/printed")).resolve("edition.pdf"), out.toByteArray());
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(pdf)).contains("Basic Protection Level");
            }
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "EaP Threat Assessment <2026> & outlook",
                            Printed.GEORGIAN,
                            Printed.ARMENIAN,
                            Printed.AZERBAIJANI,
                            Printed.UKRAINIAN,
                            Printed.ROMANIAN);
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().hasChildren())
                    .isTrue();
        }
    }

    @Test
    void saysWhatItIs() throws IOException {
        try (PDDocument pdf = printed()) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("EaP Threat Assessment <2026> & outlook");
            assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo("Edition 3");
            assertThat(pdf.getDocumentInformation().getKeywords()).contains("Basic Protection Level");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void pagesAreNumberedOfHowManyThereAre() throws IOException {
        try (PDDocument pdf = printed()) {
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(2);
            text.setEndPage(2);

            assertThat(text.getText(pdf)).contains("Page 2 of " + pdf.getNumberOfPages());
        }
    }

    private static PDDocument printed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfPublisher(new TaggedPdf()).write(Printed.publication(), out);
        return Loader.loadPDF(out.toByteArray());
    }
}
