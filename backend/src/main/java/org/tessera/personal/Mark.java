package org.tessera.personal;

/**
 * Personal data at a place in a text.
 *
 * @param from UTF-16 offset
 * @param to UTF-16 offset, exclusive
 */
public record Mark(Kind kind, int from, int to) implements Comparable<Mark> {

    /** What it is. */
    public enum Kind {
        NAME,
        /** The number of a passport, an identity card or a person. */
        DOCUMENT,
        PHONE,
        /** Of a vehicle. */
        PLATE,
        /** A date of birth. */
        BIRTH
    }

    public Mark {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("No place in a text");
        }
    }

    boolean meets(Mark other) {
        return from < other.to && other.from < to;
    }

    @Override
    public int compareTo(Mark other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(other.to, to);
    }
}
