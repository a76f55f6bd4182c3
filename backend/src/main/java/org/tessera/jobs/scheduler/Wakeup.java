package org.tessera.jobs.scheduler;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells this node's worker of new work once it is committed, so that nobody waits for the next look at the table. */
@Component
class Wakeup {

    private volatile Runnable wake = () -> {};

    void wakes(Runnable worker) {
        wake = worker;
    }

    void newWork() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake.run();
                }
            });
        } else {
            wake.run();
        }
    }
}
