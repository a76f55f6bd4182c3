package org.tessera.parsing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one document. Archives and mails unfold into several. */
public sealed interface Parsed {

    /** The entries that lead to the document, itself last; the first is the file handed in. */
    List<String> path();

    String mediaType();

    /** Read. {@code problems}: what was not read and why, in sentences for a person. */
    record Read(List<String> path, String mediaType, List<Piece> pieces, List<String> problems) implements Parsed {
        public Read {
            path = List.copyOf(path);
            pieces = List.copyOf(pieces);
            problems = List.copyOf(problems);
        }
    }

    record NeedsPassword(List<String> path, String mediaType) implements Parsed {}

    /** Left out on purpose (an Office owner file, an executable, nothing to read). */
    record Skipped(List<String> path, String mediaType, String reason) implements Parsed {}

    /** Could not be read. */
    record Quarantined(List<String> path, String mediaType, String reason) implements Parsed {}

    /**
     * A citable piece of text.
     *
     * @param language ISO 639-1 of the eight languages, null when undetermined
     */
    record Piece(Locator locator, @Nullable String language, String text) {}
}
