package org.tessera.edition;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a publication in one format. Works in memory: no temporary file ever holds a word of it. */
public interface Publisher {

    ExportFormat format();

    void write(Publication publication, OutputStream out) throws IOException;
}
