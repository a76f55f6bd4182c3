package org.tessera.drafting.imaging;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as Exif says it (CIPA DC-008, tag 0112). It is told beside the pixels, so it has to be drawn before
 * it goes.
 */
enum Orientation {
    UPRIGHT(false),
    MIRRORED(false),
    UPSIDE_DOWN(false),
    MIRRORED_UPSIDE_DOWN(false),
    MIRRORED_LEFT(true),
    LEFT(true),
    MIRRORED_RIGHT(true),
    RIGHT(true);

    private static final int TAG = 0x0112;

    private final boolean lying;

    Orientation(boolean lying) {
        this.lying = lying;
    }

    /** Upright where nothing is said that can be understood. */
    static Orientation of(byte[] jpeg) {
        try {
            return found(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static Orientation found(ByteBuffer jpeg) {
        jpeg.position(2);
        while (true) {
            int marker = jpeg.getShort() & 0xFFFF;
            int length = jpeg.getShort() & 0xFFFF;
            if (marker < 0xFFC0 || marker == 0xFFDA || length < 2) {
                return UPRIGHT;
            }
            int next = jpeg.position() + length - 2;
            if (marker == 0xFFE1 && length > 16 && jpeg.getInt() == 0x45786966 && jpeg.getShort() == 0) {
                return inExif(jpeg.slice(jpeg.position(), next - jpeg.position()));
            }
            jpeg.position(next);
        }
    }

    private static Orientation inExif(ByteBuffer exif) {
        exif.order(exif.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        exif.position(4);
        exif.position(exif.getInt());
        int entries = exif.getShort() & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int tag = exif.getShort() & 0xFFFF;
            exif.position(exif.position() + 6);
            int value = exif.getShort() & 0xFFFF;
            exif.position(exif.position() + 2);
            if (tag == TAG && value >= 1 && value <= values().length) {
                return values()[value - 1];
            }
        }
        return UPRIGHT;
    }

    BufferedImage apply(BufferedImage read) {
        int w = read.getWidth();
        int h = read.getHeight();
        AffineTransform turn = switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, w, h);
            case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, h);
            case MIRRORED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, h, 0);
            case MIRRORED_RIGHT -> new AffineTransform(0, -1, -1, 0, h, w);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        if (this == UPRIGHT) {
            return read;
        }
        var turned = new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        try {
            pen.drawImage(read, turn, null);
        } finally {
            pen.dispose();
        }
        return turned;
    }
}
