package org.tessera.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/**
 * That the work of an account that leaves is another's: the searches it kept, the rounds it was named in, the comments that
 * wait for its word.
 *
 * @param country of a country's account, null: of the network
 * @param authority the unit, null: the contact point
 * @param twoPersons whether it takes a second administrator
 * @param confirmedAt since when it is so, null: it waits for the second person
 */
public record Handover(
        UUID id,
        String account,
        String successor,
        @Nullable Country country,
        @Nullable String authority,
        boolean twoPersons,
        String proposedBy,
        Instant proposedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {

    public boolean waits() {
        return confirmedAt == null;
    }

    /** As the ledger names it. */
    @Override
    public String toString() {
        return "account/" + account + "/handover/" + id;
    }
}
