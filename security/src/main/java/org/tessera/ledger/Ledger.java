package org.tessera.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Viewer;

/**
 * The append-only record. An entry is durable when the caller's transaction commits (or at once, without one) and is
 * chained within a second.
 */
public interface Ledger {

    /**
     * An act without words. {@code object} is opaque, such as {@code contribution/<id>}.
     *
     * @return the entry's number
     */
    long append(Viewer actor, Act act, @Nullable String object);

    /**
     * An act with words (a query, a reason, a version range). They are sealed: under {@code key} where they concern a
     * contribution, else (null) under the platform's key.
     *
     * @return the entry's number
     */
    long append(Viewer actor, Act act, @Nullable String object, String words, @Nullable UUID key);
}
