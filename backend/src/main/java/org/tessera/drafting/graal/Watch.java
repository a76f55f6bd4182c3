package org.tessera.drafting.graal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Watches one call of a script: what it may use is processor time of its own thread, so that a busy machine cancels no
 * honest work; beyond that it may take {@link #LONGEST} at the most.
 */
final class Watch implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ScheduledExecutorService watchdog;
    private final Runnable bite;
    private final long patience;
    private final long thread = Thread.currentThread().threadId();
    private final long used = THREADS.getThreadCpuTime(thread);
    private final long began = System.nanoTime();
    private volatile boolean over;

    Watch(ScheduledExecutorService watchdog, Duration patience, Runnable bite) {
        this.watchdog = watchdog;
        this.bite = bite;
        this.patience = patience.toNanos();
        look(this.patience);
    }

    private void look(long later) {
        var _ = watchdog.schedule(this::check, later, TimeUnit.NANOSECONDS);
    }

    private void check() {
        if (over) {
            return;
        }
        long left = patience - (THREADS.getThreadCpuTime(thread) - used);
        if (left <= 0 || System.nanoTime() - began > LONGEST.toNanos()) {
            bite.run();
        } else {
            look(Math.max(left, TimeUnit.MILLISECONDS.toNanos(10)));
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
