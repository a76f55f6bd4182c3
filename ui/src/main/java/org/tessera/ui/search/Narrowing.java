package org.tessera.ui.search;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.search.SearchQuery;

/** What of the facets somebody has chosen. */
record Narrowing(
        Set<String> areas,
        Set<String> countries,
        Set<String> languages,
        @Nullable String year) {

    static final int SIZE = 20;
    static final Narrowing NONE = new Narrowing(Set.of(), Set.of(), Set.of(), null);

    static Narrowing to(Set<String> areas, Set<Country> countries) {
        return new Narrowing(areas, countries.stream().map(Enum::name).collect(Collectors.toSet()), Set.of(), null);
    }

    boolean has(String facet, String value) {
        return switch (facet) {
            case "area" -> areas.contains(value);
            case "country" -> countries.contains(value);
            case "language" -> languages.contains(value);
            default -> value.equals(year);
        };
    }

    /** The value chosen if it was not, else no longer. */
    Narrowing toggle(String facet, String value) {
        return switch (facet) {
            case "area" -> new Narrowing(toggled(areas, value), countries, languages, year);
            case "country" -> new Narrowing(areas, toggled(countries, value), languages, year);
            case "language" -> new Narrowing(areas, countries, toggled(languages, value), year);
            default -> new Narrowing(areas, countries, languages, value.equals(year) ? null : value);
        };
    }

    SearchQuery query(String words, int page) {
        LocalDate from = year == null ? null : LocalDate.of(Integer.parseInt(year), 1, 1);
        LocalDate to = year == null ? null : LocalDate.of(Integer.parseInt(year), 12, 31);
        Set<Country> owners = countries.stream().map(Country::valueOf).collect(Collectors.toSet());
        return new SearchQuery(words, areas, owners, languages, from, to, page, SIZE);
    }

    private static Set<String> toggled(Set<String> values, String value) {
        Set<String> changed = new HashSet<>(values);
        if (!changed.remove(value)) {
            changed.add(value);
        }
        return Set.copyOf(changed);
    }
}
