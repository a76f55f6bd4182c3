package org.tessera.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who is signed in, or the application itself when a job acts.
 *
 * @param account the account's name at the identity provider
 * @param country the country of an analyst or lead, else null
 */
public record Viewer(
        String account, Set<Role> roles, @Nullable Country country) {

    /** The application acting by itself (opening, parsing, indexing). It reads nothing through the policy. */
    public static final Viewer PLATFORM = new Viewer("platform", Set.of(), null);

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether this is an analyst or lead of the given country. */
    public boolean belongsTo(@Nullable Country owner) {
        return owner != null && owner == country && (is(Role.ANALYST) || is(Role.LEAD));
    }
}
