package org.tessera.offline;

import java.util.List;
import org.tessera.text.Texts;

/**
 * A table of comments as a file holds it: cells as they are written, the first row the headings.
 *
 * @param title of round and assessment
 * @param hint what to do with it
 * @param comments with the columns of {@link Column}
 * @param texts which texts the lines belong to: number, title, version and the section's id
 * @param marking in words
 */
public record Sheet(String title, String hint, List<List<String>> comments, List<List<String>> texts, String marking) {

    public Sheet {
        comments = comments.stream().map(List::copyOf).toList();
        texts = texts.stream().map(List::copyOf).toList();
    }

    /** The headings of {@link #texts}. */
    static List<String> textHeadings() {
        return List.of(
                Texts.get("offline.column.text"),
                Texts.get("offline.texts.title"),
                Texts.get("offline.texts.version"),
                Texts.get("offline.texts.section"));
    }
}
