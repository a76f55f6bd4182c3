package org.tessera.search.rest;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.problem.Invalid;
import org.tessera.search.Narrowed;
import org.tessera.search.SearchQuery;
import org.tessera.text.Texts;

/** The request's body. */
record SearchWish(
        @Nullable String q,
        @Nullable List<String> area,
        @Nullable List<String> country,
        @Nullable List<String> language,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        SearchQuery.@Nullable Order order,
        @Nullable Integer page,
        @Nullable Integer size) {

    SearchQuery query() {
        return new SearchQuery(
                q == null ? "" : q,
                new Narrowed(
                        area == null ? Set.of() : Set.copyOf(area),
                        countries(country == null ? List.of() : country),
                        language == null ? Set.of() : Set.copyOf(language),
                        from,
                        to),
                order == null ? SearchQuery.Order.BEST : order,
                page == null ? 0 : page,
                size == null ? 20 : size);
    }

    private static Set<Country> countries(List<String> codes) {
        Set<Country> countries = EnumSet.noneOf(Country.class);
        for (String code : codes) {
            try {
                countries.add(Country.valueOf(code));
            } catch (IllegalArgumentException unknown) {
                throw new Invalid("country", Texts.get("search.unknown-country"));
            }
        }
        return countries;
    }
}
