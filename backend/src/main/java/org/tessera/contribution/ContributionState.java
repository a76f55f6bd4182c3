package org.tessera.contribution;

/** Where a contribution stands. */
public enum ContributionState {
    RECEIVED,
    OPENED,
    PARSED,
    /** At least one document is searchable. */
    INDEXED,
    /** No document could be read. */
    QUARANTINED,
    /** The envelope was refused or could not be opened. */
    REJECTED,
    WITHDRAWN,
    /** A later contribution's particulars say that it replaces this one. */
    REPLACED;

    /** Still on its way through the pipeline. */
    public boolean underWay() {
        return this == RECEIVED || this == OPENED || this == PARSED;
    }

    /** Nobody reads it any more. */
    public boolean gone() {
        return this == WITHDRAWN || this == REPLACED || this == REJECTED;
    }
}
