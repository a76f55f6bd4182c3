package org.tessera.policy;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Decision.Allowed;
import org.tessera.policy.Decision.Refused;

/**
 * Who lets whom in. A country's people are its lead's business; roles of the network, and a lead from outside the country,
 * take two administrators; taking away takes one person. Nobody decides about the own account, nor a deputy about that of the
 * lead in whose place he stands. The tables of cases are {@code AccountPolicyTest} and {@code PolicyDeputyTest}.
 */
public final class AccountPolicy {

    /** The roles that one has for a country. */
    public static final Set<Role> NATIONAL = Set.copyOf(EnumSet.of(Role.ANALYST, Role.LEAD));

    private static final Decision ALLOWED = new Allowed();
    private static final Decision OWN = new Refused("nobody decides about the own account");

    private AccountPolicy() {}

    /**
     * What the policy needs to know of an account.
     *
     * @param country that the provider names, null: none
     * @param national whether it claims and has no roles but a country's
     */
    public record Subject(
            String account,
            @Nullable Country country,
            @Nullable String authority,
            boolean national) {}

    /** Whether the viewer has anything to do with other people's accounts. */
    public static Decision mayKnowAccounts(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR) || (viewer.is(Role.LEAD) && viewer.belongsTo(viewer.country()))
                ? ALLOWED
                : new Refused("only leads and administrators look after accounts");
    }

    /** Whether the viewer may know that the account exists: administrators, and the lead of its country or unit. */
    public static Decision mayKnow(Viewer viewer, Subject one) {
        return viewer.is(Role.ADMINISTRATOR) || leads(viewer, one)
                ? ALLOWED
                : new Refused("neither an administrator nor the account's lead");
    }

    /** Whether the viewer may let the account have the role, alone: the lead does so for the own country or unit. */
    public static Decision mayAppoint(Viewer viewer, Subject one, Role role) {
        if (viewer.actsAs(one.account())) {
            return OWN;
        }
        return NATIONAL.contains(role) && leads(viewer, one) && !handsOnWhatWasLent(viewer, role)
                ? ALLOWED
                : new Refused("the country's lead alone, else two administrators");
    }

    /** Whether the viewer may propose that the account has the role: what no lead confirms, and a country's lead. */
    public static Decision mayPropose(Viewer viewer, Subject one, Role role) {
        if (viewer.account().equals(one.account())) {
            return OWN;
        }
        return viewer.is(Role.ADMINISTRATOR) && role != Role.ANALYST
                ? ALLOWED
                : new Refused("administrators propose, and leave a country's analysts to its lead");
    }

    /** Whether the viewer may be the second person. */
    public static Decision mayConfirm(Viewer viewer, Subject one, Role role, String proposedBy) {
        if (viewer.account().equals(proposedBy)) {
            return new Refused("a second person confirms");
        }
        return mayPropose(viewer, one, role);
    }

    /** Whether the viewer may end that the account has a role. */
    public static Decision mayEnd(Viewer viewer, Subject one, Role role) {
        if (viewer.actsAs(one.account())) {
            return OWN;
        }
        return viewer.is(Role.ADMINISTRATOR)
                        || (NATIONAL.contains(role) && leads(viewer, one) && !handsOnWhatWasLent(viewer, role))
                ? ALLOWED
                : new Refused("administrators, and the lead for the country's roles");
    }

    /** Whether the viewer may shut the account out, and let it in again. */
    public static Decision mayDisable(Viewer viewer, Subject one) {
        if (viewer.actsAs(one.account())) {
            return OWN;
        }
        return viewer.is(Role.ADMINISTRATOR) || (one.national() && leads(viewer, one))
                ? ALLOWED
                : new Refused("administrators, and the lead for whoever has no other than the country's roles");
    }

    /** Whether the viewer may name a deputy, and end it: a lead in person, for nobody hands on what was lent. */
    public static Decision mayNameDeputy(Viewer viewer) {
        return viewer.is(Role.LEAD) && viewer.belongsTo(viewer.country()) && viewer.standsFor() == null
                ? ALLOWED
                : new Refused("a lead in person names a deputy");
    }

    /** A deputy neither makes nor unmakes leads: that would outlast the time for which he stands in. */
    private static boolean handsOnWhatWasLent(Viewer viewer, Role role) {
        return role == Role.LEAD && viewer.standsFor() != null;
    }

    static boolean leads(Viewer viewer, Subject one) {
        return viewer.is(Role.LEAD)
                && viewer.belongsTo(one.country())
                && (viewer.authority() == null || viewer.authority().equals(one.authority()));
    }
}
