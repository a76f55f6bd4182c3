package org.tessera.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A query as it goes to the index: blinded, and bounded to what the viewer may see.
 *
 * @param wanted under the keys of all countries; null: everything in sight
 * @param sight what the viewer may see
 * @param regions each of them must hold: regions of which a passage has one, under the keys of all countries
 * @param narrowed each of them must hold; their regions are the above
 * @param without passages that failed the second check
 * @param within the one contribution whose passages are meant, without facets; null: all
 * @param page from 0
 * @param after the values in the order behind which the hits begin; empty: at the page
 * @param point the state of the index that is asked, from {@link Found#point}; null: as it is now
 */
public record Question(
        @Nullable Clause wanted,
        Sight sight,
        List<List<String>> regions,
        List<Narrowed> narrowed,
        SearchQuery.Order order,
        Set<UUID> without,
        @Nullable UUID within,
        int page,
        int size,
        List<Object> after,
        @Nullable String point) {
    public Question {
        regions = List.copyOf(regions);
        narrowed = List.copyOf(narrowed);
        after = List.copyOf(after);
        without = Set.copyOf(without);
    }
}
