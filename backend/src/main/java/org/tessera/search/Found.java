package org.tessera.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the index answers, before the second check.
 *
 * @param facets as {@link SearchResult}'s, the values of {@code region} blinded
 */
public record Found(long total, List<Place> places, Map<String, List<SearchResult.Count>> facets) {
    public Found {
        places = List.copyOf(places);
        facets = Map.copyOf(facets);
    }

    public record Place(UUID passage, UUID contribution) {}
}
