package org.tessera.edition;

import java.io.IOException;
import java.io.OutputStream;

/** Prints a page of XHTML as PDF. */
public interface PdfPrinter {

    /** Tagged, with every font embedded; nothing is loaded from outside. */
    void print(String xhtml, OutputStream out) throws IOException;
}
