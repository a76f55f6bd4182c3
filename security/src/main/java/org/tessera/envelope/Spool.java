package org.tessera.envelope;

import java.io.IOException;
import java.io.InputStream;

/** The verified content of an envelope, on disk under a key that only this process has, gone when closed. */
public interface Spool extends AutoCloseable {

    /** Of the content, in bytes. */
    long size();

    /** From the beginning; any number of times. */
    InputStream read() throws IOException;

    @Override
    void close() throws IOException;
}
