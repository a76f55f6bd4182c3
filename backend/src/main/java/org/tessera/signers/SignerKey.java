package org.tessera.signers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/**
 * A public key that somebody registered as the own one for signing.
 *
 * @param authority the unit of the account, null: the contact point
 * @param account whose it is
 * @param byLead whether a lead registered it, so that an administrator confirms it instead of the lead
 * @param fingerprint of the certificate (SHA-256) or the primary OpenPGP key, lower-case hexadecimal
 * @param name that the key itself claims
 * @param validUntil null: for ever
 * @param decidedBy who confirmed or refused it
 * @param revokedFrom from when signatures do not count any more
 * @param reason of the refusal or revocation
 */
public record SignerKey(
        UUID id,
        Country country,
        @Nullable String authority,
        String account,
        boolean byLead,
        Kind kind,
        String fingerprint,
        String name,
        Instant validFrom,
        @Nullable Instant validUntil,
        State state,
        Instant registeredAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant revokedFrom,
        @Nullable String reason) {

    /** The two kinds that envelopes are signed with. */
    public enum Kind {
        X509,
        OPENPGP
    }

    /** Where a key stands. */
    public enum State {
        /** Waits for the lead. */
        PENDING,
        CONFIRMED,
        REFUSED,
        REVOKED
    }

    /** Whether the lead ever confirmed it. */
    boolean vouchedFor() {
        return state == State.CONFIRMED || (state == State.REVOKED && decidedBy != null);
    }

    /** Names no words. */
    @Override
    public String toString() {
        return "signer/" + id;
    }
}
