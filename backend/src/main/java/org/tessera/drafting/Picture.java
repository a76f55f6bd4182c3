package org.tessera.drafting;

import java.time.Instant;
import java.util.UUID;

/**
 * A picture that was put into a section, for its figures.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param width in pixels
 * @param height in pixels
 * @param size in bytes
 * @param digest of its bytes, SHA-256 in lower-case hexadecimal
 * @param addedBy an account
 */
public record Picture(
        UUID id, String mediaType, int width, int height, int size, String digest, String addedBy, Instant addedAt) {}
