package org.tessera.ui.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tessera.identity.Country;
import org.tessera.search.Narrowed;
import org.tessera.search.SearchQuery;

/**
 * What of the facets somebody has chosen.
 *
 * @param chosen values by facet; of years one at the most
 */
record Narrowing(Map<String, Set<String>> chosen) {

    static final int SIZE = 20;
    static final Narrowing NONE = new Narrowing(Map.of());

    Narrowing {
        chosen = Map.copyOf(chosen);
    }

    static Narrowing to(Set<String> areas, Set<Country> countries) {
        return new Narrowing(Map.of(
                "area", areas, "country", countries.stream().map(Enum::name).collect(Collectors.toSet())));
    }

    boolean has(String facet, String value) {
        return of(facet).contains(value);
    }

    boolean isEmpty() {
        return chosen.values().stream().allMatch(Set::isEmpty);
    }

    /** The value chosen if it was not, else no longer. */
    Narrowing toggle(String facet, String value) {
        Set<String> changed = facet.equals("year") ? new HashSet<>() : new HashSet<>(of(facet));
        if (!changed.remove(value) && !(facet.equals("year") && has(facet, value))) {
            changed.add(value);
        }
        Map<String, Set<String>> all = new HashMap<>(chosen);
        all.put(facet, Set.copyOf(changed));
        return new Narrowing(all);
    }

    SearchQuery query(String words, SearchQuery.Order order) {
        Integer year = of("year").stream().map(Integer::valueOf).findFirst().orElse(null);
        Narrowed narrowed = new Narrowed(
                of("area"),
                of("country").stream().map(Country::valueOf).collect(Collectors.toSet()),
                of("language"),
                of("region"),
                of("type"),
                of("evaluation"),
                of("handling"),
                year == null ? null : LocalDate.of(year, 1, 1),
                year == null ? null : LocalDate.of(year, 12, 31));
        return new SearchQuery(words, narrowed, order, 0, SIZE);
    }

    private Set<String> of(String facet) {
        return chosen.getOrDefault(facet, Set.of());
    }
}
