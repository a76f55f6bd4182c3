package org.tessera.contribution;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.marking.FoundMarking;

/**
 * A contribution that was refused, as far as somebody may know it who must not know what it says.
 *
 * @param found the classification above the ceiling that it bears; null: refused for another reason
 * @param destroyedAt null while its key still exists
 */
public record Refusal(
        UUID id,
        Country owner,
        Instant receivedAt,
        long size,
        FoundMarking.@Nullable Level found,
        @Nullable Instant destroyedAt) {

    private static final int DIGITS = 8;

    /** By which people call it. */
    public String number() {
        return number(id);
    }

    public static String number(UUID contribution) {
        return contribution.toString().substring(0, DIGITS);
    }
}
