package org.tessera.signers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;

/** What a signature counts for, as a table: Georgia hands in at noon of 10 May 2026. */
class StandingTest {

    private static final Instant RECEIVED = Instant.parse("2026-05-10T12:00:00Z");

    @ParameterizedTest(name = "registered: {0} {1} {2} {3}; and {4} {5}: {6}")
    @CsvSource(delimiter = '|', textBlock = """
               |           |            |            |    |           | UNKNOWN
            GE | PENDING   |            |            |    |           | UNKNOWN
            GE | REFUSED   |            |            |    |           | UNKNOWN
            GE | CONFIRMED |            |            |    |           | VERIFIED
            GE | CONFIRMED | 2026-05-11 |            |    |           | VERIFIED
            GE | CONFIRMED | 2026-05-10 |            |    |           | EXPIRED
            GE | REVOKED   |            | 2026-05-11 |    |           | VERIFIED
            GE | REVOKED   |            | 2026-05-10 |    |           | REVOKED
            GE | REVOKED   | 2026-05-10 | 2026-05-10 |    |           | REVOKED
            UA | CONFIRMED |            |            |    |           | FOREIGN
            UA | REVOKED   |            | 2026-05-10 |    |           | FOREIGN
            UA | PENDING   |            |            |    |           | UNKNOWN
            UA | CONFIRMED |            |            | GE | CONFIRMED | VERIFIED
            UA | CONFIRMED |            |            | GE | PENDING   | FOREIGN
            """)
    void standing(
            @Nullable Country country,
            SignerKey.@Nullable State state,
            @Nullable String until,
            @Nullable String revoked,
            @Nullable Country second,
            SignerKey.@Nullable State secondState,
            Standing expected) {
        List<SignerKey> registered = new ArrayList<>();
        if (country != null && state != null) {
            registered.add(key(country, state, instant(until), instant(revoked)));
        }
        if (second != null && secondState != null) {
            registered.add(key(second, secondState, null, null));
        }

        assertThat(Standing.of("f00d", Country.GE, RECEIVED, registered)).isEqualTo(expected);
        assertThat(Standing.of("cafe", Country.GE, RECEIVED, registered)).isEqualTo(Standing.UNKNOWN);
    }

    private static @Nullable Instant instant(@Nullable String day) {
        return day == null ? null : Instant.parse(day + "T00:00:00Z");
    }

    private static SignerKey key(
            Country country, SignerKey.State state, @Nullable Instant until, @Nullable Instant revoked) {
        boolean decided = state != SignerKey.State.PENDING;
        return new SignerKey(
                UUID.randomUUID(),
                country,
                null,
                "analyst",
                false,
                SignerKey.Kind.X509,
                "f00d",
                "CN=Analyst",
                Instant.EPOCH,
                until,
                state,
                Instant.EPOCH,
                decided ? "lead" : null,
                decided ? Instant.EPOCH : null,
                revoked,
                null);
    }
}
