package org.tessera.drafting.graal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Watches the calls of scripts: what one may use is processor time of its own thread, so that a busy machine cancels no
 * honest work; beyond that it may take {@link #LONGEST} at the most. One look at all of them every tenth of a second, so that
 * a call of some microseconds costs the watch nothing.
 */
final class Watch implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int LOOK_MILLIS = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("drafting-watchdog").factory());
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final long patience;

    Watch(Duration patience) {
        this.patience = patience.toNanos();
        var _ = watchdog.scheduleWithFixedDelay(
                () -> calls.forEach(Call::look), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A call on the present thread, until it is closed. */
    Call call(Runnable bite) {
        Call call = new Call(bite);
        calls.add(call);
        return call;
    }

    final class Call implements AutoCloseable {
        private final Runnable bite;
        private final long thread = Thread.currentThread().threadId();
        private final long used = THREADS.getCurrentThreadCpuTime();
        private final long began = System.nanoTime();

        private Call(Runnable bite) {
            this.bite = bite;
        }

        private void look() {
            boolean tooMuch =
                    THREADS.getThreadCpuTime(thread) - used > patience || System.nanoTime() - began > LONGEST.toNanos();
            if (tooMuch && calls.remove(this)) {
                bite.run();
            }
        }

        @Override
        public void close() {
            calls.remove(this);
        }
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
    }
}
