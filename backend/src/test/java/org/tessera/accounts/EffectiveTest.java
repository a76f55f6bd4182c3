package org.tessera.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/** What the provider says, what is granted, and what holds of the two. */
class EffectiveTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ANALYST GE        | ANALYST GE                  | ANALYST GE",
                "ANALYST GE        | -                           | -",
                "ANALYST GE        | ANALYST AM                  | -",
                "ANALYST GE        | LEAD GE                     | -",
                "ANALYST GE        | ANALYST GE EAST             | ANALYST GE EAST",
                "ANALYST GE EAST   | ANALYST GE                  | ANALYST GE EAST",
                "ANALYST GE EAST   | ANALYST GE EAST             | ANALYST GE EAST",
                "ANALYST GE EAST   | ANALYST GE WEST             | -",
                "ANALYST+LEAD GE   | ANALYST GE                  | ANALYST GE",
                "ANALYST+LEAD GE   | ANALYST GE, LEAD GE EAST    | ANALYST GE",
                "ANALYST+LEAD GE   | ANALYST GE EAST, LEAD GE WEST | ANALYST GE EAST",
                "ANALYST+LEAD GE   | ANALYST GE, LEAD GE         | ANALYST+LEAD GE",
                "COORDINATOR       | COORDINATOR                 | COORDINATOR",
                "COORDINATOR       | REVIEWER                    | -",
                "COORDINATOR GE    | COORDINATOR                 | COORDINATOR",
                "COORDINATOR       | COORDINATOR, ADMINISTRATOR  | COORDINATOR",
                "-                 | COORDINATOR                 | -",
            })
    void isTheNarrowerOfBoth(String claimed, String granted, String holds) {
        List<Appointment> appointments = granted.equals("-")
                ? List.of()
                : Arrays.stream(granted.split(","))
                        .map(one -> appointment(viewer(one.strip())))
                        .toList();

        assertThat(Effective.of(viewer(claimed), appointments, false, NOW)).isEqualTo(viewer(holds));
        assertThat(Effective.of(viewer(claimed), appointments, true, NOW)).isEqualTo(viewer("-"));
    }

    @Test
    void onlyWhatWasConfirmedByThenAndHasNotEnded() {
        Instant before = NOW.minusSeconds(60);
        assertThat(appointment(null, null, null).inForce(NOW)).isFalse();
        assertThat(appointment(before, null, null).inForce(NOW)).isTrue();
        assertThat(appointment(before, NOW, null).inForce(NOW)).isFalse();
        assertThat(appointment(before, null, NOW).inForce(NOW)).isFalse();
        assertThat(appointment(before, null, NOW).inForce(before)).isTrue();
        assertThat(appointment(before, null, null).inForce(before.minusSeconds(1)))
                .isFalse();
    }

    @Test
    void aDeputyLeadsInTheTimeNamedWithTheSameSight() {
        Deputyship week =
                new Deputyship(UUID.randomUUID(), "lea", "ana", Country.GE, null, NOW, NOW.plusSeconds(60), null, null);
        Viewer leading = new Viewer("ana", Set.of(Role.ANALYST, Role.LEAD), Country.GE, null, "lea");
        for (String lead : List.of("ANALYST GE", "LEAD AM", "LEAD GE EAST")) {
            assertThat(Effective.with(viewer("ANALYST GE"), List.of(week), _ -> viewer(lead), NOW))
                    .as("stands for %s", lead)
                    .isEqualTo(viewer("ANALYST GE"));
        }
        assertThat(Effective.with(viewer("ANALYST GE"), List.of(week), _ -> viewer("LEAD GE"), NOW))
                .isEqualTo(leading);
        for (String other : List.of("-", "ANALYST AM", "ANALYST GE EAST", "REVIEWER", "LEAD GE")) {
            assertThat(Effective.with(viewer(other), List.of(week), _ -> viewer("LEAD GE"), NOW))
                    .isEqualTo(viewer(other));
        }
        for (Instant outside : List.of(NOW.minusSeconds(1), NOW.plusSeconds(60))) {
            assertThat(Effective.with(viewer("ANALYST GE"), List.of(week), _ -> viewer("LEAD GE"), outside))
                    .isEqualTo(viewer("ANALYST GE"));
        }
    }

    private static Viewer viewer(String words) {
        if (words.equals("-")) {
            return new Viewer("ana", Set.of(), null);
        }
        String[] parts = words.split(" ");
        Set<Role> roles =
                Arrays.stream(parts[0].split("\\+")).map(Role::valueOf).collect(Collectors.toSet());
        return new Viewer(
                "ana", roles, parts.length > 1 ? Country.valueOf(parts[1]) : null, parts.length > 2 ? parts[2] : null);
    }

    private static Appointment appointment(Viewer as) {
        return new Appointment(
                UUID.randomUUID(),
                "ana",
                as.roles().iterator().next(),
                as.country(),
                as.authority(),
                false,
                "bob",
                NOW,
                "bob",
                NOW,
                null,
                null,
                null);
    }

    private static Appointment appointment(
            @Nullable Instant confirmed, @Nullable Instant until, @Nullable Instant ended) {
        return new Appointment(
                UUID.randomUUID(),
                "ana",
                Role.REVIEWER,
                null,
                null,
                true,
                "bob",
                NOW.minusSeconds(600),
                confirmed == null ? null : "cyd",
                confirmed,
                until,
                ended == null ? null : "bob",
                ended);
    }
}
