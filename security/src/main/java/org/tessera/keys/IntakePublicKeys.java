package org.tessera.keys;

import org.jspecify.annotations.Nullable;

/**
 * What contributors seal to.
 *
 * @param certificatePem the intake certificate (EC P-384, key agreement)
 * @param certificateSha256 its fingerprint, lower-case hexadecimal, to be compared out of band
 * @param openPgpKey the intake OpenPGP key, ASCII armour
 * @param mlKemPem the certificate of the ML-KEM-768 key, where there is one
 */
public record IntakePublicKeys(
        String certificatePem,
        String certificateSha256,
        String openPgpKey,
        @Nullable String mlKemPem) {}
