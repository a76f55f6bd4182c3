package org.tessera.search;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/**
 * A query as it goes to the index: blinded, and bounded to what the viewer may see.
 *
 * @param wanted by owner country, under that country's key; empty: everything in sight
 * @param sight what the viewer may see
 * @param without passages that failed the second check
 * @param page from 0
 */
public record Question(
        Map<Country, Clause> wanted,
        Sight sight,
        Set<String> areas,
        Set<Country> countries,
        Set<String> languages,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<UUID> without,
        int page,
        int size) {
    public Question {
        wanted = Map.copyOf(wanted);
        areas = Set.copyOf(areas);
        countries = Set.copyOf(countries);
        languages = Set.copyOf(languages);
        without = Set.copyOf(without);
    }
}
