package org.tessera.search;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/**
 * What a search is narrowed to; an empty set narrows nothing.
 *
 * @param regions ISO 3166-2 codes; a passage counts that names a place in one of them
 * @param fileTypes names of {@link org.tessera.evidence.FileType}
 * @param evaluations by the owner, such as {@code B2}
 * @param handling codes of which a passage has one
 * @param from first day that the contribution's period must reach
 * @param to last day that it must have begun by
 */
public record Narrowed(
        Set<String> areas,
        Set<Country> countries,
        Set<String> languages,
        Set<String> regions,
        Set<String> fileTypes,
        Set<String> evaluations,
        Set<String> handling,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final Narrowed NOT = new Narrowed(Set.of(), Set.of(), Set.of(), null, null);

    public Narrowed {
        areas = Set.copyOf(areas);
        countries = Set.copyOf(countries);
        languages = Set.copyOf(languages);
        regions = Set.copyOf(regions);
        fileTypes = Set.copyOf(fileTypes);
        evaluations = Set.copyOf(evaluations);
        handling = Set.copyOf(handling);
    }

    public Narrowed(
            Set<String> areas,
            Set<Country> countries,
            Set<String> languages,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(areas, countries, languages, Set.of(), Set.of(), Set.of(), Set.of(), from, to);
    }
}
