package org.tessera.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody suggests in one paragraph or heading: words to strike, words to put in their place.
 *
 * @param number in its section, from 1
 * @param from where the struck words begin in the section's present version, or where new ones would stand
 * @param was empty for an insertion
 * @param becomes empty for a deletion
 * @param why empty if nothing was said
 * @param changed the text there is another one by now: the words can no longer be taken over as they are
 */
public record Suggestion(
        UUID id,
        UUID section,
        int number,
        String author,
        Instant at,
        int from,
        int to,
        String was,
        String becomes,
        String why,
        boolean changed,
        @Nullable Decision decision) {

    public enum Kind {
        INSERT,
        DELETE,
        REPLACE
    }

    public enum Outcome {
        ACCEPTED,
        REJECTED
    }

    /**
     * @param reason empty if nothing was said, which only an acceptance may
     * @param version of the section with the accepted words, null for a rejection
     */
    public record Decision(
            Outcome outcome,
            String reason,
            String by,
            Instant at,
            @Nullable Integer version) {}

    public Kind kind() {
        return was.isEmpty() ? Kind.INSERT : becomes.isEmpty() ? Kind.DELETE : Kind.REPLACE;
    }

    /** No words. */
    @Override
    public String toString() {
        return "Suggestion[" + id + ", " + number + " in " + section + "]";
    }
}
