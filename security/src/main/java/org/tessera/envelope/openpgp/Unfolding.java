package org.tessera.envelope.openpgp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.tessera.envelope.UnverifiedSpool;

/** Compares what goes into decompression with what comes out, so that a bomb ends early. */
final class Unfolding {

    /** Text that repeats itself shrinks 100 times at most; a bomb 1000 times. */
    private static final long MOST = 300;

    private static final long HARMLESS = 64L << 20;

    private final InputStream input;
    private final UnverifiedSpool spool;
    private long taken;

    Unfolding(InputStream input, UnverifiedSpool spool) {
        this.input = new FilterInputStream(input) {
            @Override
            public int read() throws IOException {
                int next = in.read();
                taken += next < 0 ? 0 : 1;
                return next;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = in.read(bytes, from, length);
                taken += Math.max(read, 0);
                return read;
            }
        };
        this.spool = spool;
    }

    InputStream input() {
        return input;
    }

    InputStream output(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                if (spool.size() > HARMLESS && spool.size() / MOST > taken) {
                    throw new IOException("unfolds to too much");
                }
                return in.read(bytes, from, length);
            }
        };
    }
}
