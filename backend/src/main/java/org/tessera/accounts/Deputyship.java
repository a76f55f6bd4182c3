package org.tessera.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/**
 * That an analyst acts in a lead's place for a time, with the lead's rights and recorded as "for" that lead.
 *
 * @param authority the unit that the lead leads, null: the contact point
 * @param until exclusive
 */
public record Deputyship(
        UUID id,
        String lead,
        String deputy,
        Country country,
        @Nullable String authority,
        Instant from,
        Instant until,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    public boolean inForce(Instant at) {
        return !at.isBefore(from) && at.isBefore(until) && (endedAt == null || at.isBefore(endedAt));
    }

    /** As the ledger names it. */
    @Override
    public String toString() {
        return "account/" + deputy + "/deputyship/" + id;
    }
}
