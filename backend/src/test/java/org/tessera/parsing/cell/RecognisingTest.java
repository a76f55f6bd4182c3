package org.tessera.parsing.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.tessera.edition.Edition;
import org.tessera.parsing.Parsed;
import org.tessera.parsing.Parsed.Extent;
import org.tessera.parsing.Parsed.Unit;
import org.tessera.text.Texts;

/** Scans, with the machine's own Tesseract; where there is none these tests say that they were skipped. */
class RecognisingTest {

    private static final List<String> LINES = List.of(
            "Heroin moved across the Black Sea by ferry",
            "hidden in trucks with fruit and vegetables.",
            "The border police seized forty kilograms.",
            "Two persons were arrested in the harbour.");
    private static final List<String> CYRILLIC = List.of(
            "Героїн перевозили через Чорне море поромом",
            "у вантажівках з фруктами та овочами.",
            "Прикордонна поліція вилучила сорок кілограмів.",
            "Двох осіб затримано в порту міста Одеса.");

    @TempDir
    private static Path home;

    private static PooledCell cell;

    @BeforeAll
    static void start() throws IOException {
        assumeThat(CellCommand.tesseract(null)).as("Tesseract is not here").isNotNull();
        Cells.open(home);
        cell = Cells.cell(
                new ParsingSettings(
                        null,
                        null,
                        null,
                        64998,
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(5),
                        512,
                        1,
                        40,
                        DataSize.ofMegabytes(20),
                        null,
                        null,
                        null),
                true,
                home);
    }

    @AfterAll
    static void stop() {
        if (cell != null) {
            cell.close();
        }
    }

    @Test
    void aScannedPageIsReadInItsScriptAndSaysSo() throws IOException {
        List<Parsed> parsed = Cells.parse(cell, "scan.pdf", scan(LINES, CYRILLIC));
        assertThat(parsed).singleElement().isInstanceOfSatisfying(Parsed.Read.class, read -> {
            assertThat(read.pieces())
                    .extracting(p -> p.locator().page())
                    .contains(1, 2)
                    .isSorted();
            assertThat(read.pieces())
                    .allMatch(p -> "recognised".equals(p.locator().part()));
            assertThat(text(read)).contains("Black Sea", "forty kilograms", "сорок");
            assertThat(read.pieces().getLast().language()).isEqualTo("uk");
            assertThat(read.extents()).containsExactly(new Extent(Unit.PAGES, 2, 2));
            assertThat(read.problems()).hasSize(1).allMatch(each -> each.contains("1–2"));
        });
    }

    @Test
    void aPictureIsReadLikeAPageAndAGiantIsNotUnfolded() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(drawn(LINES), "png", png);
        assertThat(Cells.parse(cell, "fax.png", png.toByteArray()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Parsed.Read.class, read -> assertThat(text(read)).contains("Black Sea"));
        FileAttack giant = PdfAttacks.all()
                .filter(each -> each.file().endsWith(".png"))
                .findFirst()
                .orElseThrow();
        assertThat(Cells.parse(cell, giant.file(), giant.bytes()))
                .singleElement()
                .isEqualTo(new Parsed.Skipped(
                        List.of(giant.file()), "image/png", Texts.get("parsing.nothing-recognised")));
    }

    private static String text(Parsed.Read read) {
        StringBuilder text = new StringBuilder();
        read.pieces().forEach(piece -> text.append(piece.text()).append(' '));
        return text.toString();
    }

    @SafeVarargs
    private static byte[] scan(List<String>... pages) {
        return Papers.bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                for (List<String> lines : pages) {
                    PDPage page = new PDPage(PDRectangle.A4);
                    document.addPage(page);
                    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                        content.drawImage(
                                LosslessFactory.createFromImage(document, drawn(lines)),
                                0,
                                0,
                                PDRectangle.A4.getWidth(),
                                PDRectangle.A4.getHeight());
                    }
                }
                document.save(out);
            }
        });
    }

    private static BufferedImage drawn(List<String> lines) {
        BufferedImage image = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, image.getWidth(), image.getHeight());
        paper.setColor(Color.BLACK);
        paper.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paper.setFont(font());
        for (int i = 0; i < lines.size(); i++) {
            paper.drawString(lines.get(i), 120, 200 + 60 * i);
        }
        paper.dispose();
        return image;
    }

    private static Font font() {
        try (InputStream font = Edition.class.getResourceAsStream("fonts/NotoSans-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(36f);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
