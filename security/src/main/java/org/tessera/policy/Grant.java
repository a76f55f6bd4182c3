package org.tessera.policy;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One release by the owner, as the policy reads it.
 *
 * @param passages empty: the whole contribution
 * @param until exclusive; null: until revoked
 * @param anonymous the fact may be told only as "one partner country"
 * @param grantedBy the account that granted or proposed it
 * @param cosignedBy the second person, null while there is none
 * @param ended revoked, or ended by a withdrawal
 */
public record Grant(
        Set<Audience> to,
        Set<UUID> passages,
        @Nullable Instant until,
        boolean anonymous,
        String grantedBy,
        @Nullable String cosignedBy,
        boolean ended) {
    public Grant {
        to = Set.copyOf(to);
        passages = Set.copyOf(passages);
    }

    /** Whether it reaches beyond the network, so that two persons sign. */
    public boolean needsCosignature() {
        return !Collections.disjoint(to, Audience.BEYOND_THE_NETWORK);
    }

    /** Neither ended nor expired, and signed by as many as it needs. */
    public boolean inForce(Instant at) {
        boolean signed = !needsCosignature() || (cosignedBy != null && !cosignedBy.equals(grantedBy));
        return !ended && signed && (until == null || at.isBefore(until));
    }

    /** @param passage null: the contribution as a whole */
    public boolean covers(@Nullable UUID passage) {
        return passages.isEmpty() || (passage != null && passages.contains(passage));
    }
}
