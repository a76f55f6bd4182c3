package org.tessera.drafting.imaging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Draws a PNG or JPEG anew. What is not pixels goes: metadata, thumbnails, profiles, whatever stands before or behind the
 * picture. Its size is looked at before anything is unpacked, and one picture is unpacked at a time.
 */
public final class Redrawing {

    /** A progressive picture has ten or so; each costs a look at every pixel. */
    private static final int MOST_SCANS = 100;

    private final int largest;
    private final int mostPixels;
    private final int longestSide;
    private final ReentrantLock one = new ReentrantLock(true);

    /**
     * @param largest in bytes, as it comes and as it is kept
     * @param mostPixels of what comes
     * @param longestSide in pixels, of what is kept
     */
    public Redrawing(int largest, int mostPixels, int longestSide) {
        this.largest = largest;
        this.mostPixels = mostPixels;
        this.longestSide = longestSide;
    }

    public Redrawn draw(byte[] bytes) {
        if (bytes.length == 0) {
            return new Redrawn.Refused("empty");
        }
        if (bytes.length > largest) {
            return new Redrawn.Refused("too-large");
        }
        PictureFormat format = PictureFormat.of(bytes);
        return switch (format) {
            case PNG, JPEG -> taken(bytes, format);
            case SVG -> new Redrawn.Refused("svg");
            case OTHER -> new Redrawn.Refused("other");
        };
    }

    private Redrawn taken(byte[] bytes, PictureFormat format) {
        if (format == PictureFormat.JPEG) {
            if (!JpegMarkers.complete(bytes)) {
                return new Redrawn.Refused("damaged");
            }
            if (JpegMarkers.scans(bytes) > MOST_SCANS) {
                return new Redrawn.Refused("too-many-scans");
            }
        }
        one.lock();
        try {
            return drawn(bytes, format);
        } catch (IOException | RuntimeException e) {
            // What readers throw is of many kinds, and may show bytes of the picture.
            return new Redrawn.Refused("damaged");
        } finally {
            one.unlock();
        }
    }

    private Redrawn drawn(byte[] bytes, PictureFormat format) throws IOException {
        ImageReader reader = reader(format);
        // Never in a temporary file, as the default stream would be.
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > mostPixels) {
                return new Redrawn.Refused("too-many-pixels");
            }
            BufferedImage read = reader.read(0);
            Orientation held = format == PictureFormat.JPEG ? Orientation.of(bytes) : Orientation.UPRIGHT;
            return kept(held.apply(read), format);
        } finally {
            reader.dispose();
        }
    }

    private Redrawn kept(BufferedImage upright, PictureFormat format) throws IOException {
        int side = longestSide;
        while (true) {
            BufferedImage drawn = Drawing.atMost(upright, side);
            byte[] bytes = Drawing.encoded(drawn, format);
            if (bytes.length <= largest) {
                return new Redrawn.Picture(format.mediaType(), drawn.getWidth(), drawn.getHeight(), bytes);
            }
            side = Math.max(drawn.getWidth(), drawn.getHeight()) * 7 / 10;
        }
    }

    private static ImageReader reader(PictureFormat format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            // The platform's own, whatever else is on the path.
            if (reader.getClass().getModule().equals(ImageIO.class.getModule())) {
                return reader;
            }
        }
        throw new IllegalStateException("Every Java platform reads " + format);
    }
}
