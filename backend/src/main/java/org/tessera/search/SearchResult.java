package org.tessera.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Passage;

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

    /** @param snippet of the passage's text, with the matches in it */
    public record Hit(Passage passage, String snippet, List<Highlight> highlights) {
        public Hit {
            highlights = List.copyOf(highlights);
        }
    }

    /** UTF-16 offsets in the snippet, {@code to} exclusive. */
    public record Highlight(int from, int to) {}

    public record Count(String value, long count) {}
}
