package org.tessera.policy;

import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Decision.Refused;

/**
 * What a correction changed. An owner who replaces a contribution takes nothing back, but puts it right: whoever answers for a
 * text that leans on the old words may see what became of them, and nobody else.
 */
public final class CorrectionPolicy {

    private CorrectionPolicy() {}

    /**
     * Whether the viewer may see a passage of a replaced contribution beside the one that took its place.
     *
     * @param before as the owner left it
     * @param replaced whether its contribution was replaced, and neither withdrawn nor rejected
     * @param correction the contribution that took its place
     */
    public static Decision mayCompare(Viewer viewer, Sharing before, boolean replaced, Sharing correction) {
        if (!viewer.is(Role.COORDINATOR)) {
            return new Refused("only coordinators take corrections over");
        }
        if (!replaced) {
            return new Refused("not replaced");
        }
        Decision correctionRead = Policy.mayRead(viewer, correction);
        if (!correctionRead.allowed()) {
            return correctionRead;
        }
        return Policy.mayRead(viewer, before.beforeWithdrawal());
    }
}
