package org.tessera.edition.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.tessera.edition.Publication;

/** Pictures in line with the text, their alternative text where Word and screen readers look for it. */
final class PlacedPictures {

    /** Of the page's text, in millimetres; a figure's caption and source stand on the same page. */
    private static final double WIDEST = 160;

    private static final double HIGHEST = 190;
    private static final double EMU_PER_MILLIMETRE = Units.EMU_PER_CENTIMETER / 10.0;

    private PlacedPictures() {}

    static void place(XWPFParagraph paragraph, Publication.Picture picture) {
        double width = picture.printedWidth(WIDEST, HIGHEST);
        double height = width * picture.height() / picture.width();
        paragraph.setSpacingAfter(60); // the paragraph has properties before it keeps with the next
        paragraph.setKeepNext(true);
        XWPFRun run = paragraph.createRun();
        boolean png = picture.mediaType().equals("image/png");
        try {
            XWPFPicture placed = run.addPicture(
                    new ByteArrayInputStream(picture.bytes()),
                    png ? PictureType.PNG : PictureType.JPEG,
                    png ? "picture.png" : "picture.jpg",
                    (int) (width * EMU_PER_MILLIMETRE),
                    (int) (height * EMU_PER_MILLIMETRE));
            placed.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.alternative());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("A picture that was drawn here is not known to POI", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.getDocPr().setDescr(picture.alternative());
    }
}
