package org.tessera.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tessera.comparison.Comparison.Piece;
import org.tessera.contribution.Contribution;
import org.tessera.evidence.Passage;

/**
 * What a correction makes of a passage that a section cites.
 *
 * @param after what took its place, null if the correction has nothing like it
 * @param redline from the old words to the new ones; empty if there are no new ones
 * @param sentences of the section that lean on it; a quotation has none
 */
public record Correction(
        Passage before, Contribution correction, @Nullable Passage after, List<Piece> redline, List<String> sentences) {
    public Correction {
        sentences = List.copyOf(sentences);
        redline = List.copyOf(redline);
    }

    /** How much changed. */
    public enum Kind {
        /** The words stand as they were. */
        SAME,
        CHANGED,
        /** The correction has nothing like it. */
        GONE
    }

    public Kind kind() {
        if (after == null) {
            return Kind.GONE;
        }
        return after.text().equals(before.text()) ? Kind.SAME : Kind.CHANGED;
    }

    /** Names no words. */
    @Override
    public String toString() {
        return "passage/" + before.id() + " " + kind();
    }
}
