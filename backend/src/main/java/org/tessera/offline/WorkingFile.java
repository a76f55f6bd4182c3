package org.tessera.offline;

import java.io.IOException;

/** Writes a working text with comments and suggestions as the word processor's own. Works in memory. */
public interface WorkingFile {

    byte[] write(WorkingText text) throws IOException;
}
