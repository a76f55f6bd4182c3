package org.tessera.edition;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
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
 * @param id null while it is being made
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
        Set<HandlingCode> handling,
        @Nullable UUID id,
        @Nullable Recalled recalled) {

    /**
     * A coordinator has called it back, or found that it need not be.
     *
     * @param calledBack whether its holder is to give it back or destroy it
     * @param gone when the holder said that this is done
     */
    public record Recalled(
            String by,
            Instant at,
            boolean calledBack,
            @Nullable Instant gone) {}

    /** Of a file that is being made. */
    public Copy(
            ExportFormat format,
            Audience audience,
            boolean cleared,
            String digest,
            String account,
            Instant at,
            long entry,
            @Nullable Marking marking,
            Set<HandlingCode> handling) {
        this(format, audience, cleared, digest, account, at, entry, marking, handling, null, null);
    }

    public Copy {
        handling = Set.copyOf(handling);
    }
}
