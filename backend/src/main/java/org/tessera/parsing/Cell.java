package org.tessera.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Parses one file in a child JVM with memory and time limits. A file that kills it harms nobody else. */
public interface Cell {

    /** The plaintext, as often as it is needed: a document that kills the cell makes a fresh one read the file again. */
    @FunctionalInterface
    interface Plaintext {
        InputStream open() throws IOException;
    }

    /**
     * Parses the file and everything in it. Never throws because of what the file contains: that is a
     * {@link Parsed.Quarantined}. An archive itself is no document, unless nothing can be made of it.
     *
     * @param name the file's own name, used for detection and as the first path entry
     * @param sink is given each document once, in an order that depends on the file alone
     * @throws IOException if the plaintext cannot be read or no cell can be started
     */
    void parse(String name, Plaintext plaintext, Consumer<Parsed> sink) throws IOException;
}
