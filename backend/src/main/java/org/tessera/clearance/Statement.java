package org.tessera.clearance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one citation, or several at one place, carry: the sentence in front of them, with the uncited ones before it.
 *
 * @param text as it was written, without its citations
 * @param passages on which it leans; none where nothing is cited
 * @param instead what is printed in its place, null where it stands
 * @param why it does not stand, null where it does
 */
public record Statement(
        String text,
        List<UUID> passages,
        Outcome outcome,
        @Nullable String instead,
        @Nullable Why why) {

    /** What becomes of a statement. */
    public enum Outcome {
        STANDS,
        /** In the owner's words. */
        REWORDED,
        /** "One partner country reports on this", and nothing else of it. */
        ANONYMISED,
        WITHHELD
    }

    /** Why a statement does not go out as it is. */
    public enum Why {
        /** Its owner has not released it to the audience, or does so no more. */
        NOT_RELEASED,
        /** Withdrawn, replaced or above the ceiling: only another text helps. */
        GONE,
        /** Released anonymously. */
        ANONYMOUSLY,
        /** Too few countries to hide among, or a place that names its country. */
        NOWHERE_TO_HIDE,
        /** It may speak of the same as one that does not go out. */
        BESIDE
    }

    public Statement {
        passages = List.copyOf(passages);
    }

    /** Whether it is told without its owners. */
    public boolean anonymous() {
        return outcome == Outcome.REWORDED || outcome == Outcome.ANONYMISED;
    }

    public boolean stands() {
        return outcome == Outcome.STANDS;
    }
}
