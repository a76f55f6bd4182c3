package org.tessera.release;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.policy.Audience;
import org.tessera.policy.Grant;

/**
 * The owner lets audiences see a contribution or some of its passages.
 *
 * @param passages empty: the whole contribution
 * @param until null: until revoked
 * @param terms openly or not, and on what conditions
 * @param cosignedBy the second person where it goes beyond the network, null while that one has not signed
 */
public record Release(
        UUID id,
        UUID contribution,
        Set<Audience> to,
        Set<UUID> passages,
        @Nullable Instant until,
        ReleaseTerms terms,
        String grantedBy,
        Instant grantedAt,
        @Nullable String cosignedBy,
        @Nullable Instant cosignedAt) {
    public Release {
        to = Set.copyOf(to);
        passages = Set.copyOf(passages);
    }

    /** As the policy reads it. */
    Grant grant() {
        return new Grant(to, passages, until, terms.anonymous(), grantedBy, cosignedBy, false);
    }

    /** Whether it waits for the second person, and nobody sees anything by it. */
    public boolean pending() {
        return cosignedBy == null && grant().needsCosignature();
    }
}
