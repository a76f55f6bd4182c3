package org.tessera.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures as people hand them in, and as somebody does who means harm. */
public final class TestedPictures {

    private TestedPictures() {}

    /** Red above, blue below. */
    public static byte[] png(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** Red above, blue below. */
    public static byte[] jpeg(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] seeThrough(int width, int height) {
        var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        sheet.setRGB(0, 0, 0x80FF0000);
        return written(sheet, "png");
    }

    public static byte[] gif() {
        return written(drawn(8, 8, BufferedImage.TYPE_INT_RGB), "gif");
    }

    public static byte[] svg() {
        return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
    }

    /** With a chunk of words before the pixels. */
    public static byte[] pngSaying(String words) {
        byte[] png = png(8, 8);
        byte[] text = chunk("tEXt", ("Comment\0" + words).getBytes(StandardCharsets.ISO_8859_1));
        return joined(part(png, 0, 33), text, part(png, 33, png.length));
    }

    /** With Exif before the pixels: how the camera was held, from 1 to 8, and whose it was. */
    public static byte[] jpegHeld(int width, int height, int orientation, String owner) {
        byte[] jpeg = jpeg(width, height);
        byte[] words = owner.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + words.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putShort((short) 0x013B).putShort((short) 2).putInt(words.length).putInt(38);
        exif.putInt(0).put(words);
        ByteBuffer marker = ByteBuffer.allocate(4);
        marker.putShort((short) 0xFFE1).putShort((short) (exif.capacity() + 2));
        return joined(part(jpeg, 0, 2), marker.array(), exif.array(), part(jpeg, 2, jpeg.length));
    }

    /** Says that it is as large as this, and holds one colour: some kilobytes that unpack to gigabytes. */
    public static byte[] bomb(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(new byte[4_000_000]);
        deflater.finish();
        byte[] packed = new byte[100_000];
        int length = deflater.deflate(packed);
        deflater.end();
        return joined(
                part(png(1, 1), 0, 8),
                chunk("IHDR", header.array()),
                chunk("IDAT", part(packed, 0, length)),
                chunk("IEND", new byte[0]));
    }

    /** Many passes over the pixels, each of a few bytes. */
    public static byte[] jpegWithScans(int scans) {
        byte[] jpeg = jpeg(8, 8);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.writeBytes(part(jpeg, 0, jpeg.length - 2));
        for (int i = 0; i < scans; i++) {
            many.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0});
        }
        many.writeBytes(part(jpeg, jpeg.length - 2, jpeg.length));
        return many.toByteArray();
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    public static byte[] part(byte[] whole, int from, int to) {
        return java.util.Arrays.copyOfRange(whole, from, to);
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] named = joined(type.getBytes(StandardCharsets.ISO_8859_1), data);
        CRC32 crc = new CRC32();
        crc.update(named);
        ByteBuffer length = ByteBuffer.allocate(4).putInt(data.length);
        ByteBuffer sum = ByteBuffer.allocate(4).putInt((int) crc.getValue());
        return joined(length.array(), named, sum.array());
    }

    private static BufferedImage drawn(int width, int height, int type) {
        var sheet = new BufferedImage(width, height, type);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width, height - height / 2);
        pen.dispose();
        return sheet;
    }

    private static byte[] written(BufferedImage sheet, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
