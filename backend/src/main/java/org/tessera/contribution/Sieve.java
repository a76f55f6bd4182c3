package org.tessera.contribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.tessera.identity.Country;

/**
 * Which of the contributions somebody wants listed; whatever is left empty narrows nothing.
 *
 * @param areas at least one of them
 * @param words all of them stand in the title, in any case
 */
public record Sieve(Set<Country> owners, Set<String> areas, Set<ContributionState> states, String words) {

    public static final Sieve ALL = new Sieve(Set.of(), Set.of(), Set.of(), "");

    public Sieve {
        owners = Set.copyOf(owners);
        areas = Set.copyOf(areas);
        states = Set.copyOf(states);
    }

    /** Titles are sealed, so that the database cannot sort them out. */
    boolean needsTitles() {
        return !words.isBlank();
    }

    boolean lets(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(lower::contains);
    }
}
