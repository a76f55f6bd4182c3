package org.tessera.edition.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.tessera.edition.Printed;

/** What a screen reader is told: PDF/UA-1 (ISO 14289-1) as far as openhtmltopdf goes; docs/adr/0080 says where it does not. */
class TaggedPdfTest {

    @Test
    void theStructureTreeNamesWhatThingsAre() throws IOException {
        try (PDDocument pdf = printed()) {
            List<String> types = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), types);
            assertThat(types)
                    .contains(
                            "Document",
                            "H1",
                            "H2",
                            "H3",
                            "H4",
                            "P",
                            "L",
                            "LI",
                            "LBody",
                            "Table",
                            "TR",
                            "TH",
                            "TD",
                            "Link");
            // a list has items, a table rows, a row cells
            assertThat(children(pdf, "L")).containsOnly("LI");
            assertThat(children(pdf, "TR")).containsOnly("TH", "TD");
        }
    }

    @Test
    void theDocumentSaysItsLanguageAndShowsItsTitle() throws IOException {
        try (PDDocument pdf = printed()) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("pdfuaid", "EaP Threat Assessment");
        }
    }

    @Test
    void linksBelongToTheStructureAndPagesFollowItsOrder() throws IOException {
        try (PDDocument pdf = printed()) {
            int links = 0;
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink) {
                        links++;
                        assertThat(annotation.getStructParent()).isNotNegative();
                    }
                }
                assertThat(page.getCOSObject().getInt(COSName.STRUCT_PARENTS)).isNotNegative();
                assertThat(page.getCOSObject().getNameAsString(COSName.getPDFName("Tabs")))
                        .isEqualTo("S");
            }
            assertThat(links).isGreaterThan(10);
        }
    }

    private static Set<String> children(PDDocument pdf, String of) {
        Set<String> children = new java.util.TreeSet<>();
        within(pdf.getDocumentCatalog().getStructureTreeRoot(), of, children);
        return children;
    }

    private static void within(PDStructureNode node, String of, Set<String> children) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (node instanceof PDStructureElement parent && of.equals(parent.getStructureType())) {
                    children.add(element.getStructureType());
                }
                within(element, of, children);
            }
        }
    }

    private static void collect(PDStructureNode node, List<String> types) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                collect(element, types);
            }
        }
    }

    private static PDDocument printed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfPublisher(new TaggedPdf()).write(Printed.publication(), out);
        return Loader.loadPDF(out.toByteArray());
    }
}
