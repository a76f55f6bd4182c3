package org.tessera.policy;

import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Decision.Refused;

/** Who knows of a signing key, vouches for it and revokes it. Its table of cases is {@code PolicySignersTest}. */
public final class SignerPolicy {

    private static final Decision ALLOWED = new Decision.Allowed();

    private SignerPolicy() {}

    /** Whether the viewer has anything to do with signing keys. */
    public static Decision mayKnowAny(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR) ? ALLOWED : Policy.mayHandIn(viewer);
    }

    /** Whether the viewer may know of a signing key: whose it is, who confirms it, and administrators. */
    public static Decision mayKnow(Viewer viewer, Country country, @Nullable String authority, String account) {
        boolean own = viewer.belongsTo(country) && viewer.account().equals(account);
        return own || viewer.is(Role.ADMINISTRATOR) || leads(viewer, country, authority)
                ? ALLOWED
                : new Refused("only whose key it is, the lead and administrators know it");
    }

    /** Whether the viewer vouches for a signing key: the lead; for a lead's own key another one or an administrator. */
    public static Decision mayConfirm(
            Viewer viewer, Country country, @Nullable String authority, String account, boolean byLead) {
        if (viewer.actsAs(account)) {
            return new Refused("nobody vouches for the own key");
        }
        return leads(viewer, country, authority) || (byLead && viewer.is(Role.ADMINISTRATOR))
                ? ALLOWED
                : new Refused("only the lead vouches, for a lead's key an administrator");
    }

    /** Whether the viewer may revoke a signing key. */
    public static Decision mayRevoke(Viewer viewer, Country country, @Nullable String authority, String account) {
        return mayKnow(viewer, country, authority, account);
    }

    private static boolean leads(Viewer viewer, Country country, @Nullable String authority) {
        return viewer.is(Role.LEAD)
                && viewer.belongsTo(country)
                && (viewer.authority() == null || viewer.authority().equals(authority));
    }
}
