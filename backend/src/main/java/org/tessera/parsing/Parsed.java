package org.tessera.parsing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one document. Archives and mails unfold into several. */
public sealed interface Parsed {

    /** The entries that lead to the document, itself last; the first is the file handed in. */
    List<String> path();

    String mediaType();

    /**
     * Read.
     *
     * @param problems what was not read and why, or what a reader must know, in sentences for a person
     * @param extents how much of it there was and how much came out, where that can be counted
     */
    record Read(List<String> path, String mediaType, List<Piece> pieces, List<String> problems, List<Extent> extents)
            implements Parsed {
        public Read {
            path = List.copyOf(path);
            pieces = List.copyOf(pieces);
            problems = List.copyOf(problems);
            extents = List.copyOf(extents);
        }

        public Read(List<String> path, String mediaType, List<Piece> pieces, List<String> problems) {
            this(path, mediaType, pieces, problems, List.of());
        }
    }

    record NeedsPassword(List<String> path, String mediaType) implements Parsed {}

    /** Left out on purpose (an Office owner file, a picture, nothing to read). */
    record Skipped(List<String> path, String mediaType, String reason) implements Parsed {}

    /** Could not be read, or must not be. */
    record Quarantined(List<String> path, String mediaType, String reason) implements Parsed {}

    /**
     * How many parts of a kind were expected in a document and how many of them were read.
     *
     * @param emitted at most {@code expected}
     */
    record Extent(Unit unit, int expected, int emitted) {
        public Extent {
            if (emitted < 0 || emitted > expected) {
                throw new IllegalArgumentException("More came out than there was");
            }
        }
    }

    /** What a document consists of. */
    enum Unit {
        PAGES,
        SHEETS,
        PICTURES
    }

    /**
     * A citable piece of text.
     *
     * @param language ISO 639-1 of the eight languages, null when undetermined
     */
    record Piece(Locator locator, @Nullable String language, String text) {}
}
