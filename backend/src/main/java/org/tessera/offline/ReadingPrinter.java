package org.tessera.offline;

import java.io.IOException;
import java.io.OutputStream;

/** Prints a round's texts. Works in memory: no temporary file ever holds a word of it. */
public interface ReadingPrinter {

    void print(Reading reading, OutputStream out) throws IOException;
}
