package org.tessera.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The public part of an entry.
 *
 * @param seq its number; numbers grow, and some are never given
 * @param act the name of an {@link Act}, perhaps one that this version no longer knows
 * @param object opaque, such as {@code contribution/<id>}
 * @param words whether it carries sealed words that an auditor may open
 */
public record LedgerEntry(
        long seq,
        Instant at,
        String actor,
        String act,
        @Nullable String object,
        boolean words) {}
