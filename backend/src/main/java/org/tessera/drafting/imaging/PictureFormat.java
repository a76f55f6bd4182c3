package org.tessera.drafting.imaging;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What bytes are, by how they begin: never by a name or by what a sender says. */
enum PictureFormat {
    PNG,
    JPEG,
    /** Text that holds scripts and links, so it is told apart from what is merely not taken. */
    SVG,
    OTHER;

    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG_BEGINS = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int LOOKED_AT = 4096;

    static PictureFormat of(byte[] bytes) {
        if (begins(bytes, PNG_BEGINS)) {
            return PNG;
        }
        if (begins(bytes, JPEG_BEGINS)) {
            return JPEG;
        }
        // Zero bytes go so that UTF-16 is seen through.
        String text = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        return text.contains("<svg") ? SVG : OTHER;
    }

    String mediaType() {
        return "image/" + name().toLowerCase(Locale.ROOT);
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || bytes[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
