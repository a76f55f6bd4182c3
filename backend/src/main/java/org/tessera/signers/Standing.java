package org.tessera.signers;

import java.time.Instant;
import java.util.List;
import org.tessera.identity.Country;

/**
 * What the signatures on an envelope count for. Time is when the envelope was received, never what a signature says of
 * itself. Of several signatures the one that says the most against the envelope decides.
 */
public enum Standing {
    /** By a key that another country's lead confirmed: such an envelope is refused. */
    FOREIGN,
    /** By a key of the owner that did not count any more when the envelope was received. */
    REVOKED,
    /** By a key of the owner that had expired, or was not valid yet. */
    EXPIRED,
    /** By a key that the owner's lead confirmed. */
    VERIFIED,
    /** By a key that nobody has vouched for, or that is only claimed. */
    UNKNOWN,
    /** Not signed; the session in which it was handed in is all the evidence. */
    UNSIGNED;

    /** What a signature by one key counts for. */
    static Standing of(String fingerprint, Country owner, Instant received, List<SignerKey> registered) {
        List<SignerKey> same = registered.stream()
                .filter(key -> key.fingerprint().equals(fingerprint) && key.vouchedFor())
                .toList();
        Standing best = same.isEmpty() ? UNKNOWN : FOREIGN;
        for (SignerKey key : same) {
            if (key.country() == owner) {
                best = ofOwn(key, received);
                if (best == VERIFIED) {
                    return best;
                }
            }
        }
        return best;
    }

    private static Standing ofOwn(SignerKey key, Instant received) {
        Instant revokedFrom = key.revokedFrom();
        if (revokedFrom != null && !received.isBefore(revokedFrom)) {
            return REVOKED;
        }
        Instant until = key.validUntil();
        boolean late = until != null && received.isAfter(until);
        return late || received.isBefore(key.validFrom()) ? EXPIRED : VERIFIED;
    }
}
