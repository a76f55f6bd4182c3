package org.tessera.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Prints a page of XHTML as PDF. */
public interface PdfPrinter {

    /** Tagged, with every font embedded; nothing is loaded from outside. */
    default void print(String xhtml, OutputStream out) throws IOException {
        print(xhtml, Map.of(), out);
    }

    /** @param pictures by the addresses under which the page names them, which begin with {@code picture:} */
    void print(String xhtml, Map<String, byte[]> pictures, OutputStream out) throws IOException;
}
