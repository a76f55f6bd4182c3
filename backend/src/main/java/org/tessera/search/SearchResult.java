package org.tessera.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Passage;
import org.tessera.likeness.Copy;

/**
 * What was found, as the viewer may see it.
 *
 * @param facets {@code area}, {@code country}, {@code region}, {@code language}, {@code year}, {@code type},
 *     {@code evaluation}, {@code handling}; none with later pages
 * @param next to read on with, by {@link Search#more}; null: these were the last
 */
public record SearchResult(
        long total,
        List<Hit> hits,
        Map<String, List<Count>> facets,
        @Nullable String next) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /**
     * @param snippet of the passage's text, with the matches in it
     * @param copies other contributions' passages with the same words
     */
    public record Hit(Passage passage, String snippet, List<Highlight> highlights, List<Copy> copies) {
        public Hit {
            copies = List.copyOf(copies);
            highlights = List.copyOf(highlights);
        }
    }

    /** UTF-16 offsets in the snippet, {@code to} exclusive. */
    public record Highlight(int from, int to) {}

    public record Count(String value, long count) {}
}
