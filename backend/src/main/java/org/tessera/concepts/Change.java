package org.tessera.concepts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.glossary.GlossaryText;

/**
 * An entry of the glossary as somebody would have it.
 *
 * @param entry in the place of the one of its name, or a new one
 * @param decidedBy null while nobody has
 */
public record Change(
        UUID id,
        GlossaryText.Entry entry,
        String proposedBy,
        Instant proposedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Where a change stands. Stored by name. */
    public enum State {
        PROPOSED,
        ACCEPTED,
        /** By a second person, or taken back by its own author. */
        REFUSED
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "glossary/change/" + id;
    }
}
