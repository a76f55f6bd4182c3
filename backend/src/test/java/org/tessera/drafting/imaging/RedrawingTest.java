package org.tessera.drafting.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tessera.testing.TestedPictures;

/** What is taken as a picture, what is left of it, and what is refused. */
class RedrawingTest {

    private static final String HIDDEN = "Qx7vRm2T of the source";

    private final Redrawing redrawing = new Redrawing(200_000, 1_000_000, 300);

    static Stream<Arguments> refused() {
        byte[] png = TestedPictures.png(200, 200);
        byte[] jpeg = TestedPictures.jpeg(200, 200);
        return Stream.of(
                arguments("nothing", new byte[0], "empty"),
                arguments("too many bytes", TestedPictures.joined(png, new byte[200_001]), "too-large"),
                arguments("SVG", TestedPictures.svg(), "svg"),
                arguments("SVG in UTF-16", "\uFEFF<SVG onload='x'/>".getBytes(UTF_16LE), "svg"),
                arguments("GIF", TestedPictures.gif(), "other"),
                arguments("a page", "<html><img src=x></html>".getBytes(ISO_8859_1), "other"),
                arguments("a PDF", "%PDF-1.7".getBytes(ISO_8859_1), "other"),
                arguments("a PNG behind a page", TestedPictures.joined("<html>".getBytes(ISO_8859_1), png), "other"),
                arguments("a bomb", TestedPictures.bomb(60_000, 60_000), "too-many-pixels"),
                arguments("one long line", TestedPictures.bomb(2_000_000_000, 1), "too-many-pixels"),
                arguments("sides whose product overflows", TestedPictures.bomb(65_536, 65_536), "too-many-pixels"),
                arguments("no pixels", TestedPictures.bomb(0, 100), "damaged"),
                arguments("half a PNG", TestedPictures.part(png, 0, png.length / 2), "damaged"),
                arguments("a PNG's first bytes", TestedPictures.part(png, 0, 8), "damaged"),
                arguments("half a JPEG", TestedPictures.part(jpeg, 0, jpeg.length / 2), "damaged"),
                arguments("a JPEG's first bytes", TestedPictures.part(jpeg, 0, 3), "damaged"),
                arguments("a thousand passes", TestedPictures.jpegWithScans(1000), "too-many-scans"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void refused(String what, byte[] bytes, String reason) {
        assertThat(redrawing.draw(bytes)).as(what).isEqualTo(new Redrawn.Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({
        // handed in, kept
        "png,  200, 100, 200, 100",
        "jpeg, 200, 100, 200, 100",
        "png,  900, 600, 300, 200",
        "jpeg, 600, 900, 200, 300",
        "png,  1000, 1, 300, 1",
        "png,  1, 1, 1, 1",
    })
    void aPictureIsKeptInItsFormatAndNotLargerThanIsSeen(String format, int width, int height, int kept, int high)
            throws IOException {
        byte[] given = format.equals("png") ? TestedPictures.png(width, height) : TestedPictures.jpeg(width, height);
        Redrawn.Picture picture = drawn(given);

        assertThat(picture.mediaType()).isEqualTo("image/" + format);
        assertThat(picture.width()).isEqualTo(kept);
        assertThat(picture.height()).isEqualTo(high);
        BufferedImage seen = seen(picture);
        assertThat(seen.getWidth()).isEqualTo(kept);
        assertThat(seen.getHeight()).isEqualTo(high);
        if (height > 1) {
            assertThat(colour(seen, 0)).isEqualTo("red");
            assertThat(colour(seen, high - 1)).isEqualTo("blue");
        }
    }

    @Test
    void whatIsNotPixelsIsGone() throws IOException {
        byte[] archive = ("PK\3\4" + HIDDEN + "<script>alert(1)</script>").getBytes(ISO_8859_1);
        for (byte[] given : new byte[][] {
            TestedPictures.pngSaying(HIDDEN),
            TestedPictures.joined(TestedPictures.png(20, 20), archive),
            TestedPictures.joined(TestedPictures.jpeg(20, 20), archive),
            TestedPictures.jpegHeld(20, 20, 1, HIDDEN)
        }) {
            assertThat(new String(given, ISO_8859_1)).contains(HIDDEN);
            Redrawn.Picture picture = drawn(given);
            assertThat(new String(picture.bytes(), ISO_8859_1)).doesNotContain(HIDDEN, "script", "Exif");
            assertThat(colour(seen(picture), 0)).isEqualTo("red");
        }
    }

    @Test
    void whatIsSeenThroughStaysSo() throws IOException {
        BufferedImage seen = seen(drawn(TestedPictures.seeThrough(20, 20)));
        assertThat(seen.getRGB(0, 0)).isEqualTo(0x80FF0000);
        assertThat(seen.getRGB(10, 10) >>> 24).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 40, 20, red,  blue",
        "3, 40, 20, blue, red",
        "4, 40, 20, blue, red",
        "2, 40, 20, red,  blue",
        "6, 20, 40, both, both",
        "8, 20, 40, both, both",
    })
    void aPictureIsDrawnAsTheCameraWasHeld(int held, int width, int height, String top, String bottom)
            throws IOException {
        BufferedImage seen = seen(drawn(TestedPictures.jpegHeld(40, 20, held, "x")));
        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
        if (top.equals("both")) {
            // What was above is right after a quarter turn to the right, and left after one to the left.
            assertThat(isRed(seen.getRGB(width - 1, height / 2))).isEqualTo(held == 6);
            assertThat(isRed(seen.getRGB(0, height / 2))).isEqualTo(held == 8);
        } else {
            assertThat(colour(seen, 0)).isEqualTo(top);
            assertThat(colour(seen, height - 1)).isEqualTo(bottom);
        }
    }

    private Redrawn.Picture drawn(byte[] bytes) {
        Redrawn drawn = redrawing.draw(bytes);
        assertThat(drawn).isInstanceOf(Redrawn.Picture.class);
        return (Redrawn.Picture) drawn;
    }

    private static BufferedImage seen(Redrawn.Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }

    private static String colour(BufferedImage seen, int line) {
        return isRed(seen.getRGB(seen.getWidth() / 2, line)) ? "red" : "blue";
    }

    private static boolean isRed(int rgb) {
        Color colour = new Color(rgb);
        return colour.getRed() > colour.getBlue();
    }
}
