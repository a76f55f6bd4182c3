package org.tessera.evidence;

/** What became of a document. */
public enum DocumentState {
    PARSED,
    INDEXED,
    QUARANTINED,
    NEEDS_PASSWORD,
    SKIPPED
}
