package org.tessera.ledger;

import java.time.Instant;

/** Recomputes the whole chain and holds it against every signed checkpoint, the one outside the database included. */
public interface LedgerVerification {

    /** What verifying found; of several faults, the first. */
    sealed interface Outcome {

        default boolean intact() {
            return this instanceof Intact;
        }

        /**
         * @param entries chained
         * @param head hash of the last one, lower-case hexadecimal
         * @param waiting entries that the chain reaches within a second
         */
        record Intact(long entries, String head, long waiting) implements Outcome {}

        /** The entry is not what was chained. */
        record Changed(long seq, long position) implements Outcome {}

        /** What was chained at this position is not there. */
        record Missing(long position) implements Outcome {}

        /** The entry stands outside the chain: put in by a way round the application. */
        record Added(long seq) implements Outcome {}

        /** The chain is consistent in itself but not the one that the checkpoint signed. */
        record Rewritten(long position, Instant signedAt) implements Outcome {}

        /** The chain ends before the newest checkpoint. */
        record TailCut(long entries, long signedEntries, Instant signedAt) implements Outcome {}

        /** A checkpoint does not bear the installation's signature. */
        record Forged(long position) implements Outcome {}
    }

    Outcome verify();
}
