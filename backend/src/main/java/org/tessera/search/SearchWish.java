package org.tessera.search;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.FileType;
import org.tessera.identity.Country;
import org.tessera.marking.HandlingCode;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/**
 * A search as scripts write it.
 *
 * @param like the id of a passage that what is wanted resembles
 * @param cursor the {@code next} of an earlier answer: reads on from there, and nothing else of the body counts
 */
public record SearchWish(
        @Nullable String q,
        @Nullable List<String> area,
        @Nullable List<String> country,
        @Nullable List<String> language,
        @Nullable List<String> region,
        @Nullable List<FileType> type,
        @Nullable List<String> evaluation,
        @Nullable List<HandlingCode> handling,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        SearchQuery.@Nullable Order order,
        @Nullable Integer page,
        @Nullable Integer size,
        @Nullable UUID like,
        @Nullable String cursor) {

    /** @throws Invalid a country that there is not */
    public SearchQuery query() {
        return new SearchQuery(
                q == null ? "" : q,
                new Narrowed(
                        set(area),
                        countries(country == null ? List.of() : country),
                        set(language),
                        set(region),
                        names(type),
                        set(evaluation),
                        names(handling),
                        from,
                        to),
                order == null ? SearchQuery.Order.BEST : order,
                page == null ? 0 : page,
                size == null ? 20 : size,
                like);
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    private static Set<String> names(@Nullable List<? extends Enum<?>> values) {
        return values == null ? Set.of() : values.stream().map(Enum::name).collect(Collectors.toSet());
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
