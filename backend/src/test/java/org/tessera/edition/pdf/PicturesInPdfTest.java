package org.tessera.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.tessera.edition.Printed;
import org.tessera.edition.Publication;
import org.tessera.testing.TestedPictures;

class PicturesInPdfTest {

    private static final String ALTERNATIVE = "Two bands, red above blue: <\"seizures\" & 'finds'>";

    @Test
    void aPictureIsOnThePageAndItsWordsInTheStructure() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfPublisher(new TaggedPdf())
                .write(
                        Printed.publication(List.of(
                                figure("image/png", TestedPictures.png(300, 200)),
                                figure("image/jpeg", TestedPictures.jpeg(300, 200)))),
                        out);

        Files.write(Files.createDirectories(Path.of("target/printed")).resolve("pictures.pdf"), out.toByteArray());
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            List<PDImageXObject> shown = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    PDXObject object = page.getResources().getXObject(name);
                    if (object instanceof PDImageXObject image) {
                        shown.add(image);
                    }
                }
            }
            assertThat(shown).hasSizeGreaterThanOrEqualTo(2).allSatisfy(image -> {
                assertThat(image.getWidth()).isEqualTo(300);
                assertThat(image.getHeight()).isEqualTo(200);
            });
            List<PDStructureElement> figures = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), figures);
            assertThat(figures).isNotEmpty();
            assertThat(figures.stream().map(PDStructureElement::getAlternateDescription))
                    .containsOnly(ALTERNATIVE);
        }
    }

    @Test
    void aPageThatNamesWhatItWasNotGivenLooksForNothing() throws IOException {
        Path outside = Files.createTempFile("outside", ".png");
        try {
            Files.write(outside, TestedPictures.png(10, 10));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            String page = "<html><head><title>T</title><meta name=\"description\" content=\"d\"/></head><body><p>"
                    + "<img alt=\"a\" src=\"" + outside.toUri() + "\"/>"
                    + "<img alt=\"b\" src=\"picture:9\"/></p></body></html>";
            new TaggedPdf().print(page, out);
            try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
                assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
            }
        } finally {
            Files.delete(outside);
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> figures) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    figures.add(element);
                }
                collect(element, figures);
            }
        }
    }

    private static Publication.Figure figure(String type, byte[] bytes) {
        return Printed.figure(new Publication.Picture(ALTERNATIVE, type, 300, 200, "ab".repeat(32), bytes));
    }
}
