package org.tessera.affected;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/**
 * A section leans on something that became less.
 *
 * @param successor the corrected version of a replaced contribution
 * @param sentences that lean on it still
 */
public record Affected(
        UUID id,
        Cause cause,
        Instant at,
        UUID contribution,
        Country owner,
        String title,
        @Nullable UUID successor,
        List<String> sentences) {
    public Affected {
        sentences = List.copyOf(sentences);
    }

    /** What became of the contribution. */
    public enum Cause {
        WITHDRAWN,
        REPLACED,
        REJECTED,
        /** Marked more strictly. */
        TIGHTENED,
        /** A release was taken back. */
        REVOKED,
        /** A release ran out. */
        EXPIRED;

        /** Whether nobody may use it any more, so that only another text helps. */
        public boolean gone() {
            return this == WITHDRAWN || this == REPLACED || this == REJECTED;
        }
    }
}
