package org.tessera.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.policy.Audience;

/**
 * A passage as the index holds it: what filters need, and blinded tokens.
 *
 * @param fileType by the name of its {@link org.tessera.evidence.FileType}
 * @param years of the contribution's period
 * @param evaluation such as {@code B2}
 * @param readers audiences that the passage is openly released to
 * @param authority the owner's unit that handed it in, null: the contact point
 * @param blinded by field the tokens of each text (the passage, its verified translations), joined by spaces; of regions
 *     each by itself
 */
public record IndexEntry(
        UUID passage,
        UUID contribution,
        UUID document,
        int ordinal,
        Country owner,
        List<String> areas,
        @Nullable String language,
        String fileType,
        LocalDate from,
        LocalDate to,
        List<Integer> years,
        String evaluation,
        Set<String> handling,
        Set<Audience> readers,
        @Nullable String authority,
        Map<Field, List<String>> blinded) {
    public IndexEntry {
        areas = List.copyOf(areas);
        years = List.copyOf(years);
        handling = Set.copyOf(handling);
        readers = Set.copyOf(readers);
        blinded = Map.copyOf(blinded);
    }
}
