package org.tessera.ui.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** Of a search that was kept; a time other than a whole year is not to be shown here. */
    static Narrowing of(Narrowed kept) {
        LocalDate from = kept.from();
        LocalDate to = kept.to();
        boolean year = from != null && to != null && from.getYear() == to.getYear();
        return new Narrowing(Map.of(
                "area", kept.areas(),
                "country", kept.countries().stream().map(Enum::name).collect(Collectors.toSet()),
                "language", kept.languages(),
                "region", kept.regions(),
                "type", kept.fileTypes(),
                "evaluation", kept.evaluations(),
                "handling", kept.handling(),
                "year",
                        year
                                ? Set.of(String.valueOf(
                                        Objects.requireNonNull(from).getYear()))
                                : Set.of()));
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

    SearchQuery query(String words, SearchQuery.Order order, @Nullable UUID like) {
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
        return new SearchQuery(words, narrowed, order, 0, SIZE, like);
    }

    private Set<String> of(String facet) {
        return chosen.getOrDefault(facet, Set.of());
    }
}
