package org.tessera.envelope.openpgp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bounds what comes before and after the content: signatures and padding that the parser holds in memory, as long as their sender
 * pleases. While the content is read the bound is lifted.
 */
final class Preface extends FilterInputStream {

    private static final int MOST = 64 * 1024;

    private int rest = MOST;
    private boolean over;

    Preface(InputStream in) {
        super(in);
    }

    void end() {
        over = true;
    }

    /** For the signatures behind the content. */
    void again() {
        over = false;
        rest = MOST;
    }

    @Override
    public int read() throws IOException {
        if (!over && rest-- <= 0) {
            throw tooMuch();
        }
        return in.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (over || length == 0) {
            return in.read(bytes, from, length);
        }
        if (rest <= 0) {
            throw tooMuch();
        }
        int read = in.read(bytes, from, Math.min(rest, length));
        rest -= Math.max(read, 0);
        return read;
    }

    private static IOException tooMuch() {
        return new IOException("Too much beside the content");
    }
}
