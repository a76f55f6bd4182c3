package org.tessera.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true", // broken off
        "08001, true", // refused
        "57P01, true", // shutting down
        "57P03, true", // starting up
        "57014, false", // somebody stopped the statement
        "23505, false",
        "42601, false"
    })
    void bySqlState(String state, boolean away) {
        assertThat(DatabaseAway.in(new IllegalStateException(new RuntimeException(new SQLException("", state)))))
                .isEqualTo(away);
    }

    @Test
    void byKind() {
        assertThat(DatabaseAway.in(new SQLTransientConnectionException("no connection within time")))
                .isTrue();
        assertThat(DatabaseAway.in(new SQLException("Connection is closed"))).isTrue();
        assertThat(DatabaseAway.in(new IllegalStateException("Connection is closed")))
                .isFalse();
        assertThat(DatabaseAway.in(null)).isFalse();
    }

    @Test
    void aCircleOfCausesEnds() {
        RuntimeException one = new RuntimeException("one");
        RuntimeException other = new RuntimeException("other", one);
        one.initCause(other);

        assertThat(DatabaseAway.in(one)).isFalse();
    }
}
