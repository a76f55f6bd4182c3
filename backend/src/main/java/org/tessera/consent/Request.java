package org.tessera.consent;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.policy.Audience;

/**
 * Something asked of the owner of a contribution.
 *
 * @param passages empty: about the contribution as a whole
 * @param to for whom; empty for a clarification
 * @param until for how long, null: until revoked
 * @param section of the draft, in which the asker needs it
 * @param why the asker's words
 * @param decision null while it is open
 */
public record Request(
        UUID id,
        UUID contribution,
        Country owner,
        Set<UUID> passages,
        Kind kind,
        Set<Audience> to,
        @Nullable Instant until,
        @Nullable UUID section,
        String why,
        String askedBy,
        Instant askedAt,
        @Nullable Decided decision) {
    public Request {
        passages = Set.copyOf(passages);
        to = Set.copyOf(to);
    }

    /** What is asked for. */
    public enum Kind {
        RELEASE,
        CLARIFICATION
    }

    /** What became of it. */
    public enum Outcome {
        GRANTED,
        /** Only as "one partner country". */
        GRANTED_ANONYMISED,
        /** Only in words that the owner chose. */
        GRANTED_REWORDED,
        REFUSED,
        /** A clarification. */
        ANSWERED,
        /** By who asked. */
        TAKEN_BACK;

        boolean grants() {
            return this == GRANTED || this == GRANTED_ANONYMISED || this == GRANTED_REWORDED;
        }
    }

    /**
     * @param reason the owner's words: why it was refused, the answer, or a remark
     * @param release that was made, perhaps still waiting for the lead's signature
     */
    public record Decided(
            Outcome outcome,
            @Nullable String reason,
            String by,
            Instant at,
            @Nullable UUID release) {}

    /** Names no words, so that a log line shows none. */
    @Override
    public String toString() {
        return "request/" + id;
    }
}
