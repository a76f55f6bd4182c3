package org.tessera.contribution;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;

/**
 * What the contributor says of a contribution.
 *
 * @param areas codes of {@link CrimeAreas}, at least one
 * @param handlingNote the words of H3
 * @param replaces an earlier contribution of the same country that this one corrects
 */
public record Particulars(
        String title,
        List<String> areas,
        Period period,
        Evaluation evaluation,
        Set<HandlingCode> handling,
        @Nullable String handlingNote,
        Marking marking,
        @Nullable String note,
        @Nullable UUID replaces) {
    public Particulars {
        areas = List.copyOf(areas);
        handling = Set.copyOf(handling);
    }
}
