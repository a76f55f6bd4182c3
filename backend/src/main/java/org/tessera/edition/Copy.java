package org.tessera.edition;

import java.time.Instant;
import org.tessera.policy.Audience;

/**
 * One file that left, as it is written on each of its pages.
 *
 * @param format {@code DOCX}, {@code PDF} or {@code JSON}
 * @param cleared whether it holds the text that was cleared for the audience instead of the whole edition
 * @param digest of the text, lower-case hexadecimal SHA-256
 * @param account whose copy it is
 * @param entry its number in the ledger
 */
public record Copy(
        ExportFormat format,
        Audience audience,
        boolean cleared,
        String digest,
        String account,
        Instant at,
        long entry) {}
