package org.tessera.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What changed since the index last heard of it. The database itself writes each change down in the transaction that
 * makes it, so that nothing is forgotten and a withdrawal leaves search with its commit, before the index knows.
 */
public interface Changes {

    /**
     * What the index may not know yet.
     *
     * @param gone contributions that nobody reads any more
     * @param narrowed contributions with a release that ended, and those that are gone
     */
    record Unsaid(Set<UUID> gone, Set<UUID> narrowed) {
        public Unsaid {
            gone = Set.copyOf(gone);
            narrowed = Set.copyOf(narrowed);
        }
    }

    Unsaid unsaid();

    /** Contributions to index, longest waiting first. */
    List<UUID> waiting(int atMost);

    /** Lets others go first; for a contribution that cannot be indexed now. */
    void postpone(UUID contribution);

    /** All contributions that belong in the index, oldest first. */
    List<UUID> all();

    /** Writes down that all are to be indexed again, in the caller's transaction. */
    void noteAll();

    /** Writes down by hand that a contribution is to be indexed. */
    void note(UUID contribution);

    /**
     * Runs the work for one contribution while no other node does the same; the change is settled unless another came in
     * between or the work throws.
     */
    void settle(UUID contribution, Runnable work);
}
