package org.tessera.envelope;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Remembers whether reading the envelope itself failed: a broken disk must not pass for a broken envelope. */
public final class Source extends FilterInputStream {

    private @Nullable IOException failure;

    public Source(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return in.read(bytes, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** The answer to every failure of the envelope, unless it was the reading of it. */
    public Opening damaged() throws IOException {
        if (failure != null) {
            throw failure;
        }
        return new Opening.Damaged();
    }
}
