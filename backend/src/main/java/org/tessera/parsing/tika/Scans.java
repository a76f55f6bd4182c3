package org.tessera.parsing.tika;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.Parsed.Unit;
import org.tessera.parsing.cell.Limits;
import org.tessera.parsing.tesseract.Tesseract;

/** Pages that are pictures of text: scans in a PDF, photographs, faxes. How large a picture is shows before it is unfolded. */
final class Scans {

    /** More pixels than this are not unfolded: a page of A4 has nine million at 300 dots an inch. */
    private static final long PIXELS = 40_000_000L;

    private static final float DOTS = 300;
    private static final float FEWEST_DOTS = 90;
    private static final float POINTS = 72;
    private static final int DEPTH = 4;

    private Scans() {}

    static boolean canReadPictures() {
        return Tesseract.here().isPresent();
    }

    /** Reads those pages of a PDF on which no text stands; which of them said something. */
    static Set<Integer> pages(
            Path file, @Nullable String password, Set<Integer> wanted, Passages passages, Findings findings, Help help)
            throws IOException {
        Set<Integer> read = new TreeSet<>();
        Tesseract tesseract = Tesseract.here().orElse(null);
        if (tesseract == null || wanted.isEmpty()) {
            return read;
        }
        Set<String> languages = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(file.toFile(), password == null ? "" : password)) {
            int tried = 0;
            for (int number : wanted) {
                if (++tried > Limits.RECOGNISED_PAGES) {
                    break;
                }
                help.recognising().next();
                BufferedImage image = rendered(document, number - 1);
                Tesseract.Page page =
                        image == null ? null : tesseract.read(image).orElse(null);
                if (page != null && said(page, number, passages)) {
                    read.add(number);
                    languages.addAll(page.languages());
                }
            }
        }
        passages.inOrderOfPages();
        tell(read, languages, findings);
        return read;
    }

    /** A picture by itself, page by page where it has several. */
    static void picture(Path file, Passages passages, Findings findings, Help help) throws IOException {
        Tesseract tesseract = Tesseract.here().orElse(null);
        if (tesseract == null) {
            return;
        }
        Set<Integer> read = new TreeSet<>();
        Set<String> languages = new TreeSet<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("No reader for this kind of picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int pages = Math.min(reader.getNumImages(true), Limits.RECOGNISED_PAGES);
                int tooLarge = 0;
                for (int i = 0; i < pages; i++) {
                    if ((long) reader.getWidth(i) * reader.getHeight(i) > PIXELS) {
                        tooLarge++;
                        continue;
                    }
                    help.recognising().next();
                    Tesseract.Page page = tesseract.read(grey(reader.read(i))).orElse(null);
                    if (page != null && said(page, i + 1, passages)) {
                        read.add(i + 1);
                        languages.addAll(page.languages());
                    }
                }
                if (tooLarge > 0) {
                    findings.problem("parsing.picture-too-large", tooLarge);
                }
                findings.extent(Unit.PAGES, pages, read.size());
            } finally {
                reader.dispose();
            }
        }
        tell(read, languages, findings);
    }

    private static boolean said(Tesseract.Page page, int number, Passages passages) {
        int before = passages.size();
        passages.page(number);
        passages.part("recognised");
        Plain.text(page.text(), passages);
        passages.part(null);
        return passages.size() > before;
    }

    private static void tell(Set<Integer> read, Set<String> languages, Findings findings) {
        if (!read.isEmpty()) {
            findings.problem("parsing.recognised", read.size(), numbers(read), String.join(", ", languages));
        }
    }

    /** Such as 1–3, 7. */
    static String numbers(Set<Integer> pages) {
        StringBuilder text = new StringBuilder();
        int from = -1;
        int last = -1;
        for (int page : new TreeSet<>(pages)) {
            if (page != last + 1 || from < 0) {
                text.append(from < last ? "–" + last : "")
                        .append(text.isEmpty() ? "" : ", ")
                        .append(page);
                from = page;
            }
            last = page;
        }
        return text.append(from < last ? "–" + last : "").toString();
    }

    private static @Nullable BufferedImage rendered(PDDocument document, int index) throws IOException {
        PDPage page = document.getPage(index);
        PDRectangle size = page.getCropBox();
        double inches = (size.getWidth() / POINTS) * (size.getHeight() / POINTS);
        if (!(inches > 0) || hasGiant(page.getResources(), 0)) {
            return null;
        }
        float dots = (float) Math.min(DOTS, Math.sqrt(PIXELS / 2.0 / inches));
        if (dots < FEWEST_DOTS) {
            return null;
        }
        try {
            return new PDFRenderer(document).renderImageWithDPI(index, dots, ImageType.GRAY);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    static boolean hasGiant(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image && (long) image.getWidth() * image.getHeight() > PIXELS) {
                return true;
            }
            if (object instanceof PDFormXObject form && (depth >= DEPTH || hasGiant(form.getResources(), depth + 1))) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage grey(BufferedImage image) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paper = grey.createGraphics();
        paper.setColor(java.awt.Color.WHITE);
        paper.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        paper.drawImage(image, 0, 0, null);
        paper.dispose();
        return grey;
    }
}
