package org.tessera.keys;

/**
 * What contributors seal to.
 *
 * @param certificatePem the intake certificate (EC P-384, key agreement)
 * @param certificateSha256 its fingerprint, lower-case hexadecimal, to be compared out of band
 * @param openPgpKey the intake OpenPGP key, ASCII armour
 */
public record IntakePublicKeys(String certificatePem, String certificateSha256, String openPgpKey) {}
