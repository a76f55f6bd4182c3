package org.tessera.drafting.imaging;

/** What a JPEG's markers tell before it is unpacked. Within its data FF is followed by 00, so a marker is never mistaken. */
final class JpegMarkers {

    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;

    private JpegMarkers() {}

    /** Whether the end is there; the reader would fill up with grey what is missing. */
    static boolean complete(byte[] bytes) {
        int scan = next(bytes, 0, SCAN);
        return scan >= 0 && next(bytes, scan, END) >= 0;
    }

    /** How often the picture goes over its pixels; those of a thumbnail count too. */
    static int scans(byte[] bytes) {
        int scans = 0;
        for (int at = next(bytes, 0, SCAN); at >= 0; at = next(bytes, at + 2, SCAN)) {
            scans++;
        }
        return scans;
    }

    private static int next(byte[] bytes, int from, int marker) {
        for (int i = from; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == marker) {
                return i;
            }
        }
        return -1;
    }
}
