package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/** How far back readers see. Audiences are written with the version from which on they belong. */
class PolicyHistoryTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # role,      country, audience,             version, sees
            REVIEWER,    -,       REVIEWERS:0,          0,       true
            REVIEWER,    -,       REVIEWERS:5,          4,       false
            REVIEWER,    -,       REVIEWERS:5,          5,       true
            REVIEWER,    -,       GE:0 REVIEWERS:5,     4,       false
            COORDINATOR, -,       REVIEWERS:5,          1,       true
            ANALYST,     GE,      GE:0 NETWORK:7,       1,       true
            ANALYST,     UA,      GE:0 NETWORK:7,       1,       false
            ANALYST,     UA,      GE:0 NETWORK:7,       8,       true
            ANALYST,     UA,      GE:0,                 8,       false
            """)
    void noFurtherThanToWhenTheirAudienceWasNamed(
            Role role, @Nullable Country country, String audience, int version, boolean sees) {
        Map<Audience, Integer> since = parsed(audience);
        Viewer viewer = new Viewer("eva", Set.of(role), country);
        assertThat(HistoryPolicy.mayLookBack(viewer, since.keySet(), since, version)
                        .allowed())
                .isEqualTo(sees);
    }

    @ParameterizedTest
    @CsvSource({
        "GE,        '',                GE,           9, ''",
        "GE,        '',                GE REVIEWERS, 9, 'REVIEWERS:9'",
        "NETWORK,   '',                GE UA,        9, ''",
        "NETWORK,   'NETWORK:3',       GE,           9, 'GE:3'",
        "NETWORK GE,'NETWORK:3',       GE,           9, ''",
        "GE UA,     '',                NETWORK GE,   9, 'NETWORK:9 UA:0'",
        "GE,        'GE:4',            REVIEWERS,    9, 'REVIEWERS:9'",
        "REVIEWERS, 'REVIEWERS:4',     REVIEWERS,    9, 'REVIEWERS:4'",
        "GE,        'GE:4',            NETWORK,      9, 'NETWORK:9 GE:4'",
        "NETWORK,   'NETWORK:9 GE:4',  GE,          12, 'GE:4'",
        "NETWORK,   'NETWORK:9 GE:4',  UA,          12, 'UA:9'",
    })
    void whoeverIsNamedBelongsFromThen(String before, String since, String named, int version, String then) {
        assertThat(HistoryPolicy.since(audiences(before), parsed(since), audiences(named), version))
                .isEqualTo(parsed(then));
    }

    @ParameterizedTest
    @CsvSource({"GE, 4, true", "GE, 3, false", "UA, 8, false", "UA, 9, true"})
    void whoeverBelongsByAWiderNameNowGoesBackToHisOwn(Country country, int version, boolean sees) {
        Viewer viewer = new Viewer("eva", Set.of(Role.ANALYST), country);
        assertThat(HistoryPolicy.mayLookBack(viewer, Set.of(Audience.NETWORK), parsed("NETWORK:9 GE:4"), version)
                        .allowed())
                .isEqualTo(sees);
    }

    private static Set<Audience> audiences(String names) {
        return Arrays.stream(names.split(" ")).map(Audience::valueOf).collect(Collectors.toSet());
    }

    private static Map<Audience, Integer> parsed(String written) {
        Map<Audience, Integer> since = new EnumMap<>(Audience.class);
        for (String one : written.isEmpty() ? new String[0] : written.split(" ")) {
            since.put(Audience.valueOf(one.split(":")[0]), Integer.parseInt(one.split(":")[1]));
        }
        return since;
    }
}
