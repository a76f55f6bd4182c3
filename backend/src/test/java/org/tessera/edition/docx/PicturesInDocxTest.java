package org.tessera.edition.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.tessera.edition.Printed;
import org.tessera.edition.Publication;
import org.tessera.testing.TestedPictures;

class PicturesInDocxTest {

    private static final String ALTERNATIVE = "Two bands, red above blue: <\"seizures\" & 'finds'>";

    @Test
    void aPictureIsInTheFileWithItsWordsWhereScreenReadersLook() throws IOException {
        byte[] png = TestedPictures.png(1500, 500);
        byte[] jpeg = TestedPictures.jpeg(100, 3000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxPublisher()
                .write(
                        Printed.publication(List.of(
                                Printed.figure(picture("image/png", 1500, 500, png)),
                                Printed.figure(picture("image/jpeg", 100, 3000, jpeg)))),
                        out);

        Files.write(Files.createDirectories(Path.of("target/printed")).resolve("pictures.docx"), out.toByteArray());
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(docx.getAllPictures().stream().map(XWPFPictureData::getData))
                    .containsExactlyInAnyOrder(png, jpeg);
            List<CTInline> placed = docx.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .map(XWPFRun::getCTR)
                    .flatMap(run -> run.getDrawingList().stream())
                    .flatMap(drawing -> drawing.getInlineList().stream())
                    .toList();
            assertThat(placed).isNotEmpty();
            assertThat(placed.stream().map(one -> one.getDocPr().getDescr())).containsOnly(ALTERNATIVE);
            for (CTInline one : placed) {
                assertThat(one.getExtent().getCx()).isLessThanOrEqualTo(16L * Units.EMU_PER_CENTIMETER);
                assertThat(one.getExtent().getCy()).isLessThanOrEqualTo(19L * Units.EMU_PER_CENTIMETER);
            }
            CTInline wide = placed.getFirst();
            assertThat((double) wide.getExtent().getCx() / wide.getExtent().getCy())
                    .isBetween(2.99, 3.01);
        }
    }

    private static Publication.Picture picture(String type, int width, int height, byte[] bytes) {
        return new Publication.Picture(ALTERNATIVE, type, width, height, "ab".repeat(32), bytes);
    }
}
