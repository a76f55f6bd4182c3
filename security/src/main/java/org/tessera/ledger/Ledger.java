package org.tessera.ledger;

import java.util.List;
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

    /**
     * An act that is entered together with others.
     *
     * @param words null for an act without; else they are sealed under the platform's key
     */
    record Said(Act act, @Nullable String object, @Nullable String words) {
        /** Without the words. */
        @Override
        public String toString() {
            return act + " " + object;
        }
    }

    /** Several acts of one request, in their order: all of them are entered or none. */
    default void append(Viewer actor, List<Said> acts) {
        for (Said said : acts) {
            if (said.words() == null) {
                append(actor, said.act(), said.object());
            } else {
                append(actor, said.act(), said.object(), said.words(), null);
            }
        }
    }
}
