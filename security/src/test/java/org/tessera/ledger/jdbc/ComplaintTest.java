package org.tessera.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ComplaintTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Complaint complaint = new Complaint();

    @Test
    void whatStandsIsSaidOnceAndThenEveryTenMinutes() {
        int said = 0;
        for (int millis = 0; millis < 20 * 60_000; millis += 400) {
            said += complaint.due("tail cut at 7", NOON.plusMillis(millis)) ? 1 : 0;
        }

        assertThat(said).isEqualTo(2);
    }

    @Test
    void whatChangesIsSaidAtOnce() {
        assertThat(complaint.due("tail cut at 7", NOON)).isTrue();
        assertThat(complaint.due("tail cut at 9", NOON.plusMillis(400))).isTrue();
        assertThat(complaint.due("tail cut at 9", NOON.plusMillis(800))).isFalse();
    }

    @Test
    void whatIsOverIsSaidAgainWhenItComesBack() {
        assertThat(complaint.over()).isFalse();
        complaint.due("away", NOON);

        assertThat(complaint.over()).isTrue();
        assertThat(complaint.over()).isFalse();
        assertThat(complaint.due("away", NOON.plusMillis(400))).isTrue();
    }
}
