package org.tessera.ui.accounts;

import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.policy.AccountPolicy;
import org.tessera.ui.Words;

/** How accounts and roles are said. */
final class AccountWords {

    private AccountWords() {}

    static boolean national(Role role) {
        return AccountPolicy.NATIONAL.contains(role);
    }

    static String role(Role role) {
        return Words.of("role." + role);
    }

    /** Such as "Georgia · BORDER_POLICE". */
    static String where(@Nullable Country country, @Nullable String authority) {
        String place = country == null ? Words.of("accounts.network") : Words.country(country);
        return authority == null ? place : place + " · " + authority;
    }
}
