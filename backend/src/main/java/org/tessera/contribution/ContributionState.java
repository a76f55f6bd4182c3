package org.tessera.contribution;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a contribution stands. Legal steps:
 *
 * <pre>
 * from \ to    OPENED PARSED INDEXED QUARANTINED REJECTED WITHDRAWN REPLACED
 * RECEIVED       x                                  x         x        x
 * OPENED                x                x          x         x        x
 * PARSED                       x         x          x         x        x
 * INDEXED                                           x         x        x
 * QUARANTINED           x                           x         x        x
 * REJECTED, WITHDRAWN, REPLACED: nowhere
 * </pre>
 */
public enum ContributionState {
    RECEIVED,
    OPENED,
    PARSED,
    /** At least one document is searchable. */
    INDEXED,
    /** No document could be read; one that is read at another try brings it back on its way. */
    QUARANTINED,
    /** The envelope was refused or could not be opened, or what came out of it is marked above the ceiling. */
    REJECTED,
    WITHDRAWN,
    /** A later contribution's particulars say that it replaces this one. */
    REPLACED;

    /** Still on its way through the pipeline. */
    public boolean underWay() {
        return this == RECEIVED || this == OPENED || this == PARSED;
    }

    /** Nobody reads it any more. */
    public boolean gone() {
        return this == WITHDRAWN || this == REPLACED || this == REJECTED;
    }

    /** Whether a contribution in this state may step to the other. */
    public boolean mayBecome(ContributionState next) {
        return steps().contains(next);
    }

    /** The states from which one may step to this. */
    public Set<ContributionState> before() {
        EnumSet<ContributionState> before = EnumSet.noneOf(ContributionState.class);
        for (ContributionState state : values()) {
            if (state.mayBecome(this)) {
                before.add(state);
            }
        }
        return before;
    }

    private Set<ContributionState> steps() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(OPENED, REJECTED, WITHDRAWN, REPLACED);
            case OPENED -> EnumSet.of(PARSED, QUARANTINED, REJECTED, WITHDRAWN, REPLACED);
            case PARSED -> EnumSet.of(INDEXED, QUARANTINED, REJECTED, WITHDRAWN, REPLACED);
            case INDEXED -> EnumSet.of(REJECTED, WITHDRAWN, REPLACED);
            case QUARANTINED -> EnumSet.of(PARSED, REJECTED, WITHDRAWN, REPLACED);
            case REJECTED, WITHDRAWN, REPLACED -> EnumSet.noneOf(ContributionState.class);
        };
    }
}
