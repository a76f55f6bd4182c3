package org.tessera.ledger.jdbc;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is noticed many times a minute and should be said once: when it begins or becomes another, then at most
 * every ten minutes while it stands.
 */
final class Complaint {

    static final Duration BETWEEN = Duration.ofMinutes(10);

    private @Nullable Object standing;
    private Instant said = Instant.MIN;

    /** Whether to say it now. */
    synchronized boolean due(Object what, Instant now) {
        if (what.equals(standing) && now.isBefore(said.plus(BETWEEN))) {
            return false;
        }
        standing = what;
        said = now;
        return true;
    }

    /** It does not stand any more. @return whether it stood until now */
    synchronized boolean over() {
        boolean stood = standing != null;
        standing = null;
        return stood;
    }
}
