package org.tessera.marking;

/**
 * A classification that a document bears.
 *
 * @param words as the list prints it, never the document's own words
 */
public record FoundMarking(Level level, String words) {

    /** How high, weakest first. */
    public enum Level {
        RESTRICTED,
        CONFIDENTIAL,
        SECRET,
        TOP_SECRET;

        /** Whether an installation that is accredited so far must not hold it. */
        public boolean exceeds(Marking ceiling) {
            return this != RESTRICTED || Marking.RESTRICTED.exceeds(ceiling);
        }
    }
}
