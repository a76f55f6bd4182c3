package org.tessera.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Named bytes that are already sealed. Durable when {@code put} returns. */
public interface Blobs {

    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a blob whole or not at all (temporary file, fsync, atomic move, fsync of the folder). */
    void put(String name, Writer writer) throws IOException;

    /** @throws java.io.FileNotFoundException if there is none */
    InputStream get(String name) throws IOException;

    boolean exists(String name);

    void delete(String name) throws IOException;
}
