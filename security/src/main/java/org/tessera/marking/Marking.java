package org.tessera.marking;

/** Classification, weakest first. {@code BPL} is Europol Unclassified – Basic Protection Level. */
public enum Marking {
    PUBLIC,
    BPL,
    RESTRICTED;

    /** The stricter of the two: a text is never marked weaker than its sources. */
    public Marking strictest(Marking other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean exceeds(Marking ceiling) {
        return compareTo(ceiling) > 0;
    }
}
