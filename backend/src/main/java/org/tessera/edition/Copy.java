package org.tessera.edition;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.policy.Audience;

/**
 * One file that left, as it is written on each of its pages.
 *
 * @param format {@code DOCX}, {@code PDF} or {@code JSON}
 * @param cleared whether it holds the text that was cleared for the audience instead of the whole edition
 * @param digest of the text, lower-case hexadecimal SHA-256
 * @param account whose copy it is
 * @param entry its number in the ledger
 * @param marking of every page; null of copies older than this was kept
 */
public record Copy(
        ExportFormat format,
        Audience audience,
        boolean cleared,
        String digest,
        String account,
        Instant at,
        long entry,
        @Nullable Marking marking,
        Set<HandlingCode> handling) {
    public Copy {
        handling = Set.copyOf(handling);
    }
}
