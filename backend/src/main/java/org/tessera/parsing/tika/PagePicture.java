package org.tessera.parsing.tika;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.cell.Frame;
import org.tessera.parsing.cell.Limits;

/** A page of a PDF as a picture to be read on a screen: of bounded size, whatever the page says of its own. */
final class PagePicture {

    private static final float LONGEST_SIDE = 1_700;
    private static final float MOST_A_POINT = 2;
    private static final float[] QUALITIES = {0.85f, 0.6f, 0.35f};

    private PagePicture() {}

    /** @return null where there is no such page, or it cannot be drawn */
    static Frame.@Nullable APicture of(Path file, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (page > document.getNumberOfPages()) {
                return null;
            }
            PDPage wanted = document.getPage(page - 1);
            PDRectangle size = wanted.getCropBox();
            float longest = Math.max(size.getWidth(), size.getHeight());
            if (!(Math.min(size.getWidth(), size.getHeight()) > 0) || Scans.hasGiant(wanted.getResources(), 0)) {
                return null;
            }
            BufferedImage image = new PDFRenderer(document)
                    .renderImage(page - 1, Math.min(MOST_A_POINT, LONGEST_SIDE / longest), ImageType.RGB);
            byte[] bytes = fitting(image);
            return bytes == null ? null : new Frame.APicture(document.getNumberOfPages(), bytes);
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    /** Sharp where it fits, as pages of text do; scans and photographs as they do elsewhere. */
    private static byte @Nullable [] fitting(BufferedImage image) throws IOException {
        ByteArrayOutputStream sharp = new ByteArrayOutputStream();
        ImageIO.write(image, "png", sharp);
        if (sharp.size() <= Limits.PICTURE_BYTES) {
            return sharp.toByteArray();
        }
        for (float quality : QUALITIES) {
            byte[] bytes = jpeg(image, quality);
            if (bytes.length <= Limits.PICTURE_BYTES) {
                return bytes;
            }
        }
        return null;
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
