package org.tessera.policy;

import java.util.Set;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.policy.Decision.Refused;

/**
 * Who sets a marking against the rule of {@link StrictestMarking}, and how far: always with a second person, never below what
 * the owners of the sources said (downgrading is theirs, Regulation (EU) 2016/794, Article 19), never above the ceiling. The
 * table of cases is {@code PolicyMarkingTest}; decision record 0027 says why.
 */
public final class MarkingPolicy {

    private static final Decision ALLOWED = new Decision.Allowed();

    private MarkingPolicy() {}

    /** Whether the viewer proposes another marking for a section or an edition. */
    public static Decision mayProposeForText(Viewer viewer) {
        return viewer.is(Role.COORDINATOR) ? ALLOWED : new Refused("only coordinators propose a text's marking");
    }

    /** Whether the viewer lets it count; never who proposed it. */
    public static Decision mayConfirmForText(Viewer viewer, String proposedBy) {
        return viewer.account().equals(proposedBy)
                ? new Refused("a second coordinator confirms")
                : mayProposeForText(viewer);
    }

    /** @param sources the strictest of what the text leans on */
    public static Decision maySet(Marking wanted, Marking sources, Marking ceiling) {
        if (wanted.exceeds(ceiling)) {
            return new Refused("above the installation's ceiling");
        }
        return sources.exceeds(wanted) ? new Refused("weaker than a source: its owner would have to say so") : ALLOWED;
    }

    /** Whether what was set still holds: until a source is marked more strictly than it. */
    public static boolean stillHolds(Marking set, Marking sources) {
        return !sources.exceeds(set);
    }

    /** Whether somebody of the owner's marks a contribution more strictly: one person does, and it counts at once. */
    public static Decision mayTighten(Viewer viewer, Sharing contribution) {
        return Policy.mayDecideAsOwner(viewer, contribution);
    }

    /** Whether the viewer proposes a weaker marking, or fewer codes, for a contribution. */
    public static Decision mayProposeWeaker(Viewer viewer, Sharing contribution) {
        return Policy.mayDecideAsOwner(viewer, contribution);
    }

    /** Whether the viewer lets it count: the owner's lead, another person than who proposed it. */
    public static Decision mayConfirmWeaker(Viewer viewer, Sharing contribution, String proposedBy) {
        return Policy.mayCosign(viewer, contribution, proposedBy);
    }

    /** Whether the one way of marking takes nothing away from the other, as from its codes. */
    public static boolean atLeast(
            Marking marking, Set<HandlingCode> handling, Marking before, Set<HandlingCode> codesBefore) {
        return !before.exceeds(marking) && handling.containsAll(codesBefore);
    }
}
