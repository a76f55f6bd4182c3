package org.tessera.envelope.cms;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets a CMS message through to the parser as long as it is built like one that somebody's tool makes. Parsers believe
 * what a length claims and follow nesting on their stack; here only the content itself may be large, everything else
 * together stays within {@value #BESIDE} bytes and a few levels, and nothing comes after the end.
 *
 * <p>Where the content stands is told by the tags on the way to it, as RFC 5652 and RFC 5083 order them: ContentInfo, [0],
 * the data, EncryptedContentInfo or EncapsulatedContentInfo, then the octets, whole or in pieces.
 */
final class BerGuard extends FilterInputStream {

    /** Far more than recipients, certificates and signatures need. */
    static final int BESIDE = 256 * 1024;

    private static final int DEPTH = 24;
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int CONSTRUCTED = 0x20;
    private static final int EXPLICIT = 0xA0;
    private static final int IMPLICIT = 0x80;
    private static final int[] WAY = {SEQUENCE, EXPLICIT, SEQUENCE, SEQUENCE};
    private static final long UNKNOWN = -1;

    private final int[] tags = new int[DEPTH];
    /** Where each open element ends, counted from the beginning; unknown where its end is marked. */
    private final long[] ends = new long[DEPTH];

    private int depth;
    private long position;
    private long beside;
    /** Bytes of a value that is being passed through. */
    private long value;

    private boolean ended;
    private int headerBytes;
    private int tag = -1;
    private int lengthBytes = -1;
    private long length;

    BerGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        if (ended) {
            return most == 0 ? 0 : -1;
        }
        // A header is looked at byte by byte, and nothing beyond the end is taken from the stream below.
        int read = in.read(bytes, from, value > 0 ? (int) Math.min(value, most) : Math.min(1, most));
        if (read <= 0) {
            return read;
        }
        position += read;
        if (value > 0) {
            value -= read;
            close(value == 0);
        } else {
            header(bytes[from] & 0xFF);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** @throws IOException if the message is not at its end, or anything but white space and zeros follows it */
    void requireEnd() throws IOException {
        byte[] rest = new byte[64];
        for (int n = read(rest, 0, rest.length); n >= 0; n = read(rest, 0, rest.length)) {
            // The parser may leave marks of ends unread.
        }
        if (!ended) {
            throw new IOException("The message is cut");
        }
        int after = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next > ' ' || ++after > rest.length) {
                throw new IOException("Something follows the message");
            }
        }
    }

    private void header(int next) throws IOException {
        headerBytes++;
        if (tag < 0) {
            tag = next;
            if ((next & 0x1F) == 0x1F) {
                throw new IOException("No tag of a CMS message");
            }
        } else if (lengthBytes < 0) {
            lengthBytes = next < 0x80 ? 0 : next & 0x7F;
            length = next < 0x80 ? next : 0;
            if (next == 0x80) {
                open(UNKNOWN);
            } else if (lengthBytes > 8) {
                throw new IOException("An absurd length");
            } else if (lengthBytes == 0) {
                element();
            }
        } else {
            length = length << 8 | next;
            if (length < 0) {
                throw new IOException("An absurd length");
            }
            if (--lengthBytes == 0) {
                element();
            }
        }
    }

    /** Tag and length are read. */
    private void element() throws IOException {
        if (tag == 0 && length == 0 && depth > 0 && ends[depth - 1] == UNKNOWN) {
            depth--;
            begin();
            close(true);
            return;
        }
        if (depth > 0 && ends[depth - 1] != UNKNOWN && length > ends[depth - 1] - position) {
            throw new IOException("An element reaches beyond the one around it");
        }
        if ((tag & CONSTRUCTED) != 0) {
            open(position + length);
            close(true);
            return;
        }
        if (!isContent()) {
            count(length);
        }
        value = length;
        begin();
        close(value == 0);
    }

    private void open(long end) throws IOException {
        if ((tag & CONSTRUCTED) == 0 || depth == DEPTH) {
            throw new IOException("Nested too deep");
        }
        count(0);
        tags[depth] = tag;
        ends[depth] = end;
        depth++;
        begin();
    }

    private void count(long more) throws IOException {
        beside += headerBytes;
        beside += more;
        if (beside > BESIDE) {
            throw new IOException("Too much beside the content");
        }
    }

    /** The next byte begins an element. */
    private void begin() {
        headerBytes = 0;
        tag = -1;
        lengthBytes = -1;
        length = 0;
    }

    /** Leaves every element that is at its end, if the innermost value is. */
    private void close(boolean whole) {
        if (!whole) {
            return;
        }
        while (depth > 0 && ends[depth - 1] == position) {
            depth--;
        }
        ended = depth == 0;
    }

    /** Whether the primitive element that begins here is a piece of the content. */
    private boolean isContent() {
        if (depth < WAY.length) {
            return false;
        }
        for (int i = 0; i < WAY.length; i++) {
            if (tags[i] != WAY[i]) {
                return false;
            }
        }
        for (int i = WAY.length; i < depth; i++) {
            if (tags[i] != EXPLICIT && tags[i] != (OCTETS | CONSTRUCTED)) {
                return false;
            }
        }
        return depth == WAY.length ? tag == IMPLICIT : tag == OCTETS;
    }
}
