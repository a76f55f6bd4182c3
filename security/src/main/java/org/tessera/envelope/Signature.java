package org.tessera.envelope;

import java.util.List;

/** Who signed what was opened; never separate from the opened bytes. */
public sealed interface Signature {

    /** Nobody; the session in which it was handed in is all the evidence. */
    record None() implements Signature {}

    /** Every signature that could be checked fits the bytes; one that does not fit never gets here. */
    record By(List<Key> keys) implements Signature {
        public By {
            keys = List.copyOf(keys);
        }

        /** Whether at least one signature was checked. */
        public boolean verified() {
            return keys.stream().anyMatch(Key::verified);
        }
    }

    /**
     * A key that signed. Whose it is, and whether that still counts, is not known here.
     *
     * @param fingerprint lower-case hexadecimal: of the certificate (SHA-256) or of the primary OpenPGP key if verified,
     *     else what the signature names (a serial number, a key id)
     * @param verified the key was there (in the message or among {@link KnownKeys}) and the signature fits; else it is only
     *     claimed
     */
    record Key(String fingerprint, boolean verified) {}
}
