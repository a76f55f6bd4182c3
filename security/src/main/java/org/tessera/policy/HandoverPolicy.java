package org.tessera.policy;

import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.AccountPolicy.Subject;
import org.tessera.policy.Decision.Refused;

/** Who hands the work of an account that leaves to another one. Its table of cases is {@code PolicyHandoverTest}. */
public final class HandoverPolicy {

    private static final Decision ALLOWED = new Decision.Allowed();

    private HandoverPolicy() {}

    /** Whether the viewer does so alone: the country's or unit's lead, among the own people. */
    public static Decision mayHandOver(Viewer viewer, Subject from, Subject to) {
        if (viewer.actsAs(from.account())) {
            return new Refused("nobody decides about the own account");
        }
        return from.national() && AccountPolicy.leads(viewer, from) && AccountPolicy.leads(viewer, to)
                ? ALLOWED
                : new Refused("the country's lead alone, among the country's people");
    }

    /** Whether the viewer may propose it, or be the second person: administrators, for accounts that are no country's. */
    public static Decision mayPropose(Viewer viewer, Subject from, Subject to) {
        if (viewer.account().equals(from.account()) || viewer.account().equals(to.account())) {
            return new Refused("nobody decides about the own account, nor what comes to it");
        }
        return viewer.is(Role.ADMINISTRATOR) && !from.national()
                ? ALLOWED
                : new Refused("administrators, and a country's work is its lead's to hand over");
    }

    /** Whether the viewer may be the second person. */
    public static Decision mayConfirm(Viewer viewer, Subject from, Subject to, String proposedBy) {
        return viewer.account().equals(proposedBy)
                ? new Refused("a second administrator confirms")
                : mayPropose(viewer, from, to);
    }
}
