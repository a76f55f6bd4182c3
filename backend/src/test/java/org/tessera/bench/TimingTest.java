package org.tessera.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** What all benchmarks measure with measures right. */
class TimingTest {

    @Test
    void everythingIsDoneOnceByWhicheverClient() throws Exception {
        Set<Integer> done = new ConcurrentSkipListSet<>();
        Timing timing = Timing.withClients(3, 0, 10, turn -> () -> done.add(turn));

        assertThat(done).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(timing.times()).isEqualTo(10);
        assertThat(timing.p50()).isLessThanOrEqualTo(timing.p95());
    }

    @Test
    void aRatioIsReachedOnTheRightSideOfItsAim() {
        String table = Table.ofRatios()
                .atMost(1.5, "p95 in ms", 12.0, "plaintext", 10.0)
                .atMost(1.0, "p95 in ms", 12.0, "standard", 10.0)
                .atLeast(0.7, "passages a second", 800.0, "plaintext", 1000.0)
                .atLeast(0.9, "passages a second", 800.0, "plaintext", 1000.0)
                .markdown();

        assertThat(table.lines().skip(2))
                .containsExactly(
                        "| p95 in ms | 12.0 | plaintext | 10.0 | 1.20 | ≤ 1.50 | yes |",
                        "| p95 in ms | 12.0 | standard | 10.0 | 1.20 | ≤ 1.00 | **no** |",
                        "| passages a second | 800 | plaintext | 1000 | 0.80 | ≥ 0.70 | yes |",
                        "| passages a second | 800 | plaintext | 1000 | 0.80 | ≥ 0.90 | **no** |");
    }
}
