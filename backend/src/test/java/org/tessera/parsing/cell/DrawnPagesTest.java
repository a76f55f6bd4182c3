package org.tessera.parsing.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tessera.parsing.Cell;

/** A page as it looks, drawn by a real child process. */
class DrawnPagesTest {

    @TempDir
    static Path home;

    private static PooledCell cell;

    @BeforeAll
    static void start() throws IOException {
        Cells.open(home);
        cell = Cells.cell(Cells.settings(Duration.ofSeconds(60), 512, null), true, home);
    }

    @AfterAll
    static void stop() {
        cell.close();
    }

    @Test
    void thePageThatIsAskedForIsDrawnInBoundedSize() throws IOException {
        Cell.Picture picture =
                draw("a.pdf", Papers.pdf("First", "Second"), 2, "a.pdf").orElseThrow();
        assertThat(picture.pages()).isEqualTo(2);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        assertThat(Math.max(image.getWidth(), image.getHeight())).isBetween(1_000, 1_701);
        assertThat(inked(image)).as("something is written on it").isTrue();
    }

    @Test
    void aPageOfAFileInAnArchiveIsDrawnToo() throws IOException {
        byte[] zip = Papers.zip(Map.of("inner.pdf", Papers.pdf("Within"), "other.pdf", Papers.lockedPdf()));
        assertThat(draw("all.zip", zip, 1, "all.zip", "inner.pdf")).isPresent();
        assertThat(draw("all.zip", zip, 1, "all.zip", "other.pdf")).as("locked").isEmpty();
        assertThat(draw("all.zip", zip, 1, "all.zip", "missing.pdf")).isEmpty();
    }

    @Test
    void whatIsNoPageIsNotDrawnAndTheCellGoesOn() throws IOException {
        assertThat(draw("a.pdf", Papers.pdf("Only"), 7, "a.pdf")).isEmpty();
        assertThat(draw("a.docx", Papers.docx(), 1, "a.docx")).isEmpty();
        assertThat(draw("a.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII), 1, "a.pdf"))
                .isEmpty();
        assertThat(Cells.parse(cell, "a.pdf", Papers.pdf("Read as before"))).hasSize(1);
    }

    private static Optional<Cell.Picture> draw(String name, byte[] file, int page, String... path) throws IOException {
        return cell.draw(new Cell.Request(name, () -> new ByteArrayInputStream(file), List.of(), List.of(path)), page);
    }

    private static boolean inked(BufferedImage image) {
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xff) < 100) {
                    return true;
                }
            }
        }
        return false;
    }
}
