package org.tessera.release;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.policy.Audience;

/**
 * The owner lets audiences see a contribution or some of its passages.
 *
 * @param passages empty: the whole contribution
 * @param until null: until revoked
 */
public record Release(
        UUID id,
        UUID contribution,
        Set<Audience> to,
        Set<UUID> passages,
        @Nullable Instant until,
        String grantedBy,
        Instant grantedAt) {
    public Release {
        to = Set.copyOf(to);
        passages = Set.copyOf(passages);
    }
}
