package org.tessera.evidence;

/** What became of a document. */
public enum DocumentState {
    PARSED,
    INDEXED,
    QUARANTINED,
    NEEDS_PASSWORD,
    SKIPPED;

    /** Nothing came out of it: it may be tried again. */
    public boolean unread() {
        return this == QUARANTINED || this == NEEDS_PASSWORD || this == SKIPPED;
    }
}
