package org.tessera.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the index answers, before the second check.
 *
 * @param facets {@code area}, {@code country}, {@code language}, {@code year}
 */
public record Found(long total, List<Place> places, Map<String, List<SearchResult.Count>> facets) {
    public Found {
        places = List.copyOf(places);
        facets = Map.copyOf(facets);
    }

    public record Place(UUID passage, UUID contribution) {}
}
