package org.tessera.policy;

import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Decision.Refused;

/** Who calls copies back, and who says that one is gone. Its table of cases is {@code PolicyRecallTest}. */
public final class RecallPolicy {

    private static final Decision ALLOWED = new Decision.Allowed();

    private RecallPolicy() {}

    /** Whether the viewer knows who holds which copies, and calls them back. */
    public static Decision mayCallBack(Viewer viewer) {
        return viewer.is(Role.COORDINATOR) ? ALLOWED : new Refused("only coordinators call copies back");
    }

    /** Whether the viewer is told that a copy was called back, and says that it is gone: who holds it, in whatever role now. */
    public static Decision maySayGone(Viewer viewer, String holder) {
        return viewer.account().equals(holder) ? ALLOWED : new Refused("only its holder says that a copy is gone");
    }
}
