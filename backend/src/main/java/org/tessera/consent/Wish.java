package org.tessera.consent;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.policy.Audience;

/**
 * What a coordinator wants of owners.
 *
 * @param passages of one or several owners; each owner is asked about the own ones
 * @param to empty: not a release but a clarification is asked for
 * @param until null: until revoked
 * @param section of the draft, in which it is needed
 */
public record Wish(
        Set<UUID> passages,
        Set<Audience> to,
        @Nullable Instant until,
        @Nullable UUID section,
        String why) {
    public Wish {
        passages = Set.copyOf(passages);
        to = Set.copyOf(to);
    }

    Request.Kind kind() {
        return to.isEmpty() ? Request.Kind.CLARIFICATION : Request.Kind.RELEASE;
    }
}
