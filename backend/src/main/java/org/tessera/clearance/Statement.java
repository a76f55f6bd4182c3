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
 */
public record Statement(
        String text,
        List<UUID> passages,
        Outcome outcome,
        @Nullable String instead) {

    /** What becomes of a statement. */
    public enum Outcome {
        STANDS,
        /** In the owner's words. */
        REWORDED,
        /** "One partner country reports on this", and nothing else of it. */
        ANONYMISED,
        WITHHELD
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
