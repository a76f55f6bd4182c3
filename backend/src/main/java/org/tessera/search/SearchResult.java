package org.tessera.search;

import java.util.List;
import java.util.Map;
import org.tessera.evidence.Passage;

/**
 * What was found, as the viewer may see it.
 *
 * @param facets {@code area}, {@code country}, {@code region}, {@code language}, {@code year}, {@code type},
 *     {@code evaluation}, {@code handling}
 */
public record SearchResult(long total, List<Hit> hits, Map<String, List<Count>> facets) {
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
