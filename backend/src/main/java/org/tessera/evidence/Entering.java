package org.tessera.evidence;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Ledger;
import org.tessera.wall.Behalf;

/**
 * Enters acts in the ledger while their outcome is still being made, so that nobody waits for the disk first and for the
 * work then. Nothing is given out before the entry stands. In a transaction the entry belongs to it and is made first.
 */
final class Entering {

    private final Ledger ledger;

    Entering(Ledger ledger) {
        this.ledger = ledger;
    }

    <T> T meanwhile(Viewer viewer, List<Ledger.Said> acts, Supplier<T> work) {
        if (acts.isEmpty()) {
            return work.get();
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            ledger.append(viewer, acts);
            return work.get();
        }
        FutureTask<Boolean> entry = new FutureTask<>(() -> Behalf.of(viewer, () -> {
            ledger.append(viewer, acts);
            return true;
        }));
        Thread.ofVirtual().name("ledger-entry").start(entry);
        try {
            return work.get();
        } finally {
            stands(entry);
        }
    }

    /** Waits for it whatever happened to the work; an entry that cannot be made is the caller's failure. */
    private static void stands(FutureTask<Boolean> entry) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    entry.get();
                    return;
                } catch (InterruptedException leaving) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    if (failed.getCause() instanceof RuntimeException cause) {
                        throw cause;
                    }
                    throw new IllegalStateException("no entry was made", failed);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
