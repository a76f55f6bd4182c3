package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/** Whom a team keeps out of a draft, and who names one. */
class PolicyTeamTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # role,      country, unit, part, audience,     team,      reads
            COORDINATOR, -,       -,    -,    COORDINATORS, '',        true
            COORDINATOR, -,       -,    -,    COORDINATORS, 'ana eva', true
            COORDINATOR, -,       -,    -,    COORDINATORS, 'ana',     false
            REVIEWER,    -,       -,    -,    REVIEWERS,    '',        true
            REVIEWER,    -,       -,    -,    REVIEWERS,    'ana',     false
            REVIEWER,    -,       -,    -,    REVIEWERS,    'eva',     true
            REVIEWER,    -,       -,    -,    COORDINATORS, 'eva',     false
            ANALYST,     GE,      -,    GE,   GE,           'ana',     true
            ANALYST,     GE,      EAST, GE,   PUBLIC,       'ana',     true
            ANALYST,     GE,      -,    -,    GE,           'ana',     true
            ANALYST,     GE,      -,    -,    NETWORK,      'ana',     false
            ANALYST,     GE,      -,    -,    NETWORK,      '',        true
            ANALYST,     GE,      EAST, UA,   PUBLIC,       'ana',     false
            ADMINISTRATOR, -,     -,    -,    PUBLIC,       'eva',     false
            """)
    void whereATeamIsNamedItsDraftIsTheirs(
            Role role,
            @Nullable Country country,
            @Nullable String unit,
            @Nullable Country part,
            Audience audience,
            String team,
            boolean reads) {
        Viewer viewer = new Viewer("eva", Set.of(role), country, unit);
        SectionSharing section = new SectionSharing(part, Set.of(audience), List.of(), names(team));
        assertThat(Policy.mayReadSection(viewer, section).allowed()).isEqualTo(reads);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, true", "EAST, false"})
    void aCountryThatTheAudienceNamesEntersByItsContactPoint(@Nullable String unit, boolean enters) {
        Viewer viewer = new Viewer("eva", Set.of(Role.ANALYST), Country.GE, unit);
        SectionSharing section = new SectionSharing(Country.UA, Set.of(Audience.GE), List.of(), Set.of("ana"));
        assertThat(TeamPolicy.mayEnter(viewer, section).allowed()).isEqualTo(enters);
    }

    @ParameterizedTest
    @CsvSource({
        "COORDINATOR, '',    true",
        "COORDINATOR, 'eva', true",
        "COORDINATOR, 'ana', false",
        "REVIEWER,    'eva', false",
        "LEAD,        '',    false",
    })
    void aCoordinatorNamesATeamWhoIsInItAlready(Role role, String present, boolean names) {
        Viewer viewer = new Viewer("eva", Set.of(role), Country.GE);
        assertThat(TeamPolicy.mayName(viewer, names(present)).allowed()).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({
        "COORDINATOR, '',        true",
        "COORDINATOR, 'ana eva', true",
        "COORDINATOR, 'ana',     false",
        "REVIEWER,    '',        false",
        "REVIEWER,    'eva',     false",
        "ANALYST,     '',        false",
    })
    void anOutlineIsArrangedByCoordinatorsOfItsTeam(Role role, String team, boolean arranges) {
        Viewer viewer = new Viewer("eva", Set.of(role), null);
        assertThat(TeamPolicy.mayArrange(viewer, names(team)).allowed()).isEqualTo(arranges);
    }

    private static Set<String> names(String written) {
        return Arrays.stream(written.split(" ")).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
    }
}
