package org.tessera.envelope;

/** Who signed what was opened; never separate from the opened bytes. */
public sealed interface Signature {

    /** Nobody; the session in which it was handed in is all the evidence. */
    record None() implements Signature {}

    /**
     * A signature that fits the bytes, by a key that nobody has vouched for here.
     *
     * @param fingerprint of the certificate (SHA-256) or of the OpenPGP key, or its key id, lower-case hexadecimal
     * @param verified whether the key came along, so that the signature was checked; else it is only claimed
     */
    record UnknownKey(String fingerprint, boolean verified) implements Signature {}
}
