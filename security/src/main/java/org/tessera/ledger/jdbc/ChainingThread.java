package org.tessera.ledger.jdbc;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the chain follow within a second, and once more at the end. */
@Component
class ChainingThread implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChainingThread.class);
    private static final long EVERY_MILLIS = 400;

    private final Chaining chaining;
    private final Complaint behind = new Complaint();
    private @Nullable ScheduledExecutorService thread;
    private @Nullable ScheduledFuture<?> following;

    ChainingThread(Chaining chaining) {
        this.chaining = chaining;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("ledger-chain").daemon().factory());
        following = started.scheduleWithFixedDelay(this::follow, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running != null) {
            if (following != null) {
                following.cancel(false);
            }
            running.close();
            follow();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Before anything that acts, and after it at the end. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1_000;
    }

    private void follow() {
        try {
            chaining.run();
            if (behind.over()) {
                log.info("The ledger's chain follows again");
            }
        } catch (RuntimeException e) {
            // The engine may be away for a while; entries wait in the database and lose nothing.
            String why = e.getClass().getSimpleName();
            if (behind.due(why, Instant.now())) {
                log.warn("The ledger's chain cannot follow: {}", why);
            }
        }
    }
}
