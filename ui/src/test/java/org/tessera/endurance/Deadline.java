package org.tessera.endurance;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waiting for a condition, with an end. */
final class Deadline {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    interface Condition {
        boolean holds() throws Exception;
    }

    private Deadline() {}

    static void await(Supplier<String> what, Condition condition) throws Exception {
        Instant end = Instant.now().plus(LONGEST);
        while (!condition.holds()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Still waiting after " + LONGEST + ": " + what.get());
            }
            TimeUnit.MILLISECONDS.sleep(150);
        }
    }
}
