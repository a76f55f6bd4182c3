package org.tessera.parsing.tika;

import java.nio.file.Path;

/**
 * One document that is read.
 *
 * @param name as shown, by which its kind may be known
 * @param passages what it says
 * @param attachments what lies in it
 * @param findings what must be known of it beside that
 */
record Document(
        Path file,
        String name,
        String type,
        Passages passages,
        Attachments attachments,
        Findings findings,
        Help help) {}
