package org.tessera.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Parses one file in a child JVM with memory and time limits. A file that kills it harms nobody else. */
public interface Cell {

    /**
     * Parses the file and everything in it. Never throws because of what the file contains: that is a
     * {@link Parsed.Quarantined}.
     *
     * @param name the file's own name, used for detection and as the first path entry
     * @throws IOException if the plaintext cannot be read or no cell can be started
     */
    void parse(String name, InputStream plaintext, Consumer<Parsed> sink) throws IOException;
}
