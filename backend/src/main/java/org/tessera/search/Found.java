package org.tessera.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index answers, before the second check.
 *
 * @param facets as {@link SearchResult}'s, the values of {@code region} blinded; none behind the first page
 * @param point the state of the index that was asked, held for those who read on; null for a first page
 */
public record Found(
        long total,
        List<Place> places,
        Map<String, List<SearchResult.Count>> facets,
        @Nullable String point) {
    public Found {
        places = List.copyOf(places);
        facets = Map.copyOf(facets);
    }

    Found atMost(int size) {
        return new Found(total, places.stream().limit(size).toList(), facets, point);
    }

    /** @param sort its values in the order asked for */
    public record Place(UUID passage, UUID contribution, List<Object> sort) {
        public Place {
            sort = List.copyOf(sort);
        }
    }
}
