package org.tessera.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to read, newest first. Nulls do not restrict.
 *
 * @param from inclusive
 * @param to exclusive
 * @param page from 0
 */
public record LedgerQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable String object,
        int page,
        int size) {

    public static final int MOST = 500;

    public LedgerQuery {
        page = Math.max(0, page);
        size = Math.clamp(size, 1, MOST);
    }
}
