package org.tessera.overrides;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;

/**
 * A marking that somebody proposed, and what became of it.
 *
 * @param object the section, edition or contribution
 * @param handling of a contribution; texts bear the codes of their sources
 * @param decidedBy never who proposed it, unless it was taken back
 */
public record SetMarking(
        UUID id,
        Kind kind,
        UUID object,
        Marking marking,
        Set<HandlingCode> handling,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {
    public SetMarking {
        handling = Set.copyOf(handling);
    }

    public enum Kind {
        SECTION,
        EDITION,
        CONTRIBUTION
    }

    /**
     * @param inForce null: the rule alone counts
     * @param waiting for a second person
     */
    public record Both(
            @Nullable SetMarking inForce, @Nullable SetMarking waiting) {}
}
