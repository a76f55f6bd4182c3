package org.tessera.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * What the contributor keeps. Given only when envelope and row are durable.
 *
 * @param sha256 of the envelope, lower-case hexadecimal
 * @param intakeCertificate SHA-256 fingerprint of the certificate that the intake had then, to be compared out of band
 * @param signature detached CMS signature by the installation over the other fields, Base64
 */
public record Receipt(
        UUID id, String sha256, long size, Instant receivedAt, String intakeCertificate, String signature) {}
