package org.tessera.contribution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/**
 * One country's contribution.
 *
 * @param submittedBy the account
 * @param dataKey the vault key under which everything of this contribution is sealed
 * @param sha256 of the envelope, lower-case hexadecimal
 * @param size of the envelope in bytes
 * @param signature who signed the envelope, and what that counts for
 * @param fileName of the sealed file, as handed in or as its envelope says
 * @param problems sentences for a person
 * @param authority the unit that handed it in, null: the contact point
 */
public record Contribution(
        UUID id,
        Country owner,
        String submittedBy,
        Particulars particulars,
        ContributionState state,
        @Nullable SealedBy sealedBy,
        UUID dataKey,
        String sha256,
        long size,
        Instant receivedAt,
        SignedBy signature,
        @Nullable String fileName,
        List<String> problems,
        @Nullable String authority) {
    public Contribution {
        problems = List.copyOf(problems);
    }

    /** Of the contact point. */
    public Contribution(
            UUID id,
            Country owner,
            String submittedBy,
            Particulars particulars,
            ContributionState state,
            @Nullable SealedBy sealedBy,
            UUID dataKey,
            String sha256,
            long size,
            Instant receivedAt,
            SignedBy signature,
            @Nullable String fileName,
            List<String> problems) {
        this(
                id,
                owner,
                submittedBy,
                particulars,
                state,
                sealedBy,
                dataKey,
                sha256,
                size,
                receivedAt,
                signature,
                fileName,
                problems,
                null);
    }

    /** Names no words, so that a log line shows none. */
    @Override
    public String toString() {
        return "contribution/" + id;
    }
}
