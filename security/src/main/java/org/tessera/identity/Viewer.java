package org.tessera.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person who is signed in, or the application itself when a job acts.
 *
 * @param account the account's name at the identity provider
 * @param country the country of an analyst or lead, else null
 * @param authority the unit within the country that such an account works for; null: the national contact point
 * @param standsFor the lead as whose deputy this account acts, so that the ledger says so; null: for itself
 */
public record Viewer(
        String account,
        Set<Role> roles,
        @Nullable Country country,
        @Nullable String authority,
        @Nullable String standsFor) {

    /** The application acting by itself (opening, parsing, indexing). It reads nothing through the policy. */
    public static final Viewer PLATFORM = new Viewer("platform", Set.of(), null);

    /** Who audits or administers holds no role that shows content, whatever the provider says: duties are separate. */
    public Viewer {
        boolean apart = roles.contains(Role.AUDITOR) || roles.contains(Role.ADMINISTRATOR);
        roles = apart
                ? roles.stream()
                        .filter(role -> role == Role.AUDITOR || role == Role.ADMINISTRATOR)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.copyOf(roles);
    }

    /** For itself. */
    public Viewer(String account, Set<Role> roles, @Nullable Country country, @Nullable String authority) {
        this(account, roles, country, authority, null);
    }

    /** Of no unit, for itself. */
    public Viewer(String account, Set<Role> roles, @Nullable Country country) {
        this(account, roles, country, null, null);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether what this viewer does is the account's act: it is the viewer's own, or the one that he stands for. */
    public boolean actsAs(String other) {
        return account.equals(other) || other.equals(standsFor);
    }

    /** Whether this is an analyst or lead of the given country, at its contact point or in a unit. */
    public boolean belongsTo(@Nullable Country owner) {
        return owner != null && owner == country && (is(Role.ANALYST) || is(Role.LEAD));
    }

    /** Whether this is an analyst or lead at the country's contact point, which sees all of its country. */
    public boolean isContactPointOf(@Nullable Country owner) {
        return belongsTo(owner) && authority == null;
    }
}
