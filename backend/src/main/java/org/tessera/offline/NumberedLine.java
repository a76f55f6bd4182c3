package org.tessera.offline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a section's text. Its number is the same for everybody and every time, for that version of the text.
 *
 * @param number in the section, from 1
 * @param from ProseMirror position of its first character
 * @param to ProseMirror position behind its last character
 * @param words as printed; a citation is its number in brackets. Empty for quoted evidence
 * @param quoted the passage, for quoted evidence: one line, whatever its words are for whom
 * @param first whether a paragraph begins with it
 */
public record NumberedLine(
        int number,
        int from,
        int to,
        Kind kind,
        String words,
        @Nullable UUID quoted,
        boolean first) {

    /** What it is a line of. */
    public enum Kind {
        HEADING,
        TEXT,
        ITEM,
        CELL,
        QUOTATION
    }
}
