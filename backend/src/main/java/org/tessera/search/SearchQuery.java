package org.tessera.search;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/**
 * What somebody looks for.
 *
 * @param words words and "phrases"; empty: everything in sight
 * @param from of the contribution's period
 * @param page from 0
 * @param size 1 to 100
 */
public record SearchQuery(
        String words,
        Set<String> areas,
        Set<Country> countries,
        Set<String> languages,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page,
        int size) {
    public SearchQuery {
        areas = Set.copyOf(areas);
        countries = Set.copyOf(countries);
        languages = Set.copyOf(languages);
    }

    public static SearchQuery of(String words) {
        return new SearchQuery(words, Set.of(), Set.of(), Set.of(), null, null, 0, 20);
    }
}
