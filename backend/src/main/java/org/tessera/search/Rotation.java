package org.tessera.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/**
 * How far the last renewal of a country's blinding key is.
 *
 * @param done contributions of {@code all}
 * @param finishedAt null: it goes on
 */
public record Rotation(
        Country country,
        Instant begunAt,
        int done,
        int all,
        @Nullable Instant finishedAt) {
    public boolean goesOn() {
        return finishedAt == null;
    }
}
