package org.tessera.envelope;

import java.io.IOException;
import java.io.OutputStream;

/** Content that may still turn out to be forged: it can be written and thrown away, not read. */
public abstract class UnverifiedSpool extends OutputStream {

    /** Bytes written so far. */
    public abstract long size();

    /** To be called when the last byte has verified; hands the content over to the spool returned. */
    public abstract Spool verified() throws IOException;

    /** Throws the content away, unless it was verified before. */
    @Override
    public abstract void close() throws IOException;
}
