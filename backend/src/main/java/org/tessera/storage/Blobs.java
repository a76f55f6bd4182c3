package org.tessera.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * Named bytes that are already sealed. Durable when {@code put} returns.
 *
 * <p>A name is a kind and one or more segments of letters, digits, dots, dashes and underscores, such as {@code
 * original/<id>}.
 */
public interface Blobs {

    /** Writes the bytes; whatever it throws leaves the blob as it was before. */
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What a walk through the blobs is shown. */
    interface Visitor {
        void visit(String name, Instant written) throws IOException;
    }

    /** Writes a blob whole or not at all (temporary file, fsync, atomic move, fsync of the folder); replaces an older one. */
    void put(String name, Writer writer) throws IOException;

    /** A blob that comes in pieces; what was forced outlives a power cut. */
    interface Growing extends AutoCloseable {

        /**
         * Goes on from here; what lies behind it is cut off.
         *
         * @throws java.io.EOFException it is shorter than that
         */
        void goOnFrom(long offset) throws IOException;

        void write(byte[] bytes, int from, int length) throws IOException;

        /** Makes durable what was written so far. */
        void force() throws IOException;

        @Override
        void close() throws IOException;
    }

    /**
     * Lets a blob grow that one caller at a time writes to; it is made if there is none of that name.
     *
     * @return empty while somebody else lets it grow, on whatever node
     */
    Optional<Growing> grow(String name) throws IOException;

    /** Takes the place of a blob of that name, durably. Nothing happens if there is none of the first name. */
    void rename(String from, String to) throws IOException;

    /** @throws java.io.FileNotFoundException if there is none */
    InputStream get(String name) throws IOException;

    boolean exists(String name);

    /** Durable when it returns; no blob of that name is no error. */
    void delete(String name) throws IOException;

    /** Visits every blob of a kind, in no order. */
    void each(String kind, Visitor visitor) throws IOException;
}
