package org.tessera.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/**
 * That an account may have a role here, if the provider says so too.
 *
 * @param country of a country's role, null: a role of the network
 * @param authority the unit within the country, null: the contact point
 * @param twoPersons whether it takes a proposal and a second person
 * @param confirmedAt since when it is in force, null: it waits for the second person
 * @param until exclusive; null: until it is ended
 */
public record Appointment(
        UUID id,
        String account,
        Role role,
        @Nullable Country country,
        @Nullable String authority,
        boolean twoPersons,
        String proposedBy,
        Instant proposedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant until,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    /** Where nobody else could confirm it: in force at once, until it is ended. */
    static Appointment ofPlatform(
            String account, Role role, @Nullable Country country, @Nullable String authority, Instant at) {
        String platform = Viewer.PLATFORM.account();
        return new Appointment(
                UUID.randomUUID(),
                account,
                role,
                country,
                authority,
                false,
                platform,
                at,
                platform,
                at,
                null,
                null,
                null);
    }

    /** Confirmed by then, neither ended nor run out: history is kept, so any moment may be asked about. */
    public boolean inForce(Instant at) {
        return confirmedAt != null
                && !at.isBefore(confirmedAt)
                && (until == null || at.isBefore(until))
                && (endedAt == null || at.isBefore(endedAt));
    }

    /** Waits for the second person. */
    public boolean waits() {
        return confirmedAt == null && endedAt == null;
    }

    /** As the ledger names it. */
    @Override
    public String toString() {
        return "account/" + account + "/appointment/" + id;
    }
}
