package org.tessera.search;

import java.util.List;
import java.util.UUID;

/** The index of blinded passages. Every method throws {@link IndexAway} while it does not answer. */
public interface PassageIndex {

    Found find(Question question);

    /** Whether searches go to an index of an earlier definition or analysis, which finds less than it should. */
    boolean outdated();

    /** Makes the entries the contribution's only ones; whoever searches after the return finds just these. */
    void replace(UUID contribution, List<IndexEntry> entries);

    /** Takes what was replaced or deleted off the disk too; returns when that is done. */
    void expunge();

    /**
     * Begins a fresh index beside the present one. From now on {@link #replace} writes to both, on every node, until the
     * fresh one takes over or is given up.
     */
    Fresh fresh();

    /** An index that is being built while searches go on in the present one; closed without taking over, it is gone. */
    interface Fresh extends AutoCloseable {

        /** From now on searches go here; the earlier index is deleted. */
        void takeOver();

        @Override
        void close();
    }
}
