package org.tessera.search;

import java.util.Map;
import java.util.Objects;
import org.tessera.bench.Timing;

/** What was measured at one size, by way and number of clients. */
record AtSize(int passages, Map<String, Times> times, Map<String, Long> bytes) {
    Times of(String way) {
        return Objects.requireNonNull(times.get(way));
    }

    record Times(double p50, double p95, double perSecond) {
        static Times of(Timing timing) {
            return new Times(timing.p50(), timing.p95(), timing.perSecond());
        }
    }
}
