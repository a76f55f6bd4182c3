package org.tessera.offline;

import java.io.IOException;
import java.util.List;

/** Writes tables of comments in one format and reads them again. Works in memory. */
public interface SheetFile {

    /** {@code docx} or {@code xlsx}. */
    String format();

    String mediaType();

    byte[] write(Sheet sheet) throws IOException;

    /**
     * All tables of the file, each as rows of cells.
     *
     * @throws IOException it is no such file, or damaged
     */
    List<List<List<String>>> tables(byte[] file) throws IOException;
}
