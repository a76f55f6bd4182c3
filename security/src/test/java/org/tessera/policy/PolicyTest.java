package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/** The access policy as a table of cases, and what holds for every case. */
class PolicyTest {

    @ParameterizedTest(name = "{0} reads evidence of GE released to [{1}], withdrawn {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            ANALYST GE                |                | false | true
            LEAD GE                   |                | false | true
            ANALYST AM                |                | false | false
            ANALYST AM                | AM             | false | true
            ANALYST AM                | AZ             | false | false
            ANALYST AM                | NETWORK        | false | true
            ANALYST AM                | REVIEWERS      | false | false
            ANALYST AM                | PUBLIC         | false | true
            LEAD AM                   | AM             | false | true
            REVIEWER                  |                | false | false
            REVIEWER                  | REVIEWERS      | false | true
            REVIEWER                  | NETWORK        | false | false
            REVIEWER                  | GE AM AZ       | false | false
            REVIEWER                  | PUBLIC         | false | true
            REVIEWER GE               |                | false | false
            COORDINATOR               |                | false | true
            AUDITOR                   | NETWORK PUBLIC | false | false
            ADMINISTRATOR             | NETWORK PUBLIC | false | false
            ANALYST                   | NETWORK PUBLIC | false | false
            ANALYST+REVIEWER AM       | REVIEWERS      | false | true
            ANALYST+AUDITOR GE        | NETWORK PUBLIC | false | false
            COORDINATOR+ADMINISTRATOR | NETWORK PUBLIC | false | false
            ANALYST GE                |                | true  | false
            ANALYST AM                | AM PUBLIC      | true  | false
            COORDINATOR               | COORDINATORS   | true  | false
            """)
    void evidence(String viewer, @Nullable String released, boolean withdrawn, boolean reads) {
        Sharing evidence = new Sharing(Country.GE, audiences(released), withdrawn);
        assertThat(Policy.mayRead(viewer(viewer), evidence).allowed()).isEqualTo(reads);
    }

    @ParameterizedTest(name = "{0} opens a section for [{1}] citing [{2}]: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            COORDINATOR         |           | GE              | true
            COORDINATOR+AUDITOR |           | GE              | false
            REVIEWER            | REVIEWERS |                 | true
            REVIEWER            | REVIEWERS | GE              | false
            REVIEWER            | REVIEWERS | GE>REVIEWERS    | true
            REVIEWER            | REVIEWERS | GE>REVIEWERS,AM | false
            REVIEWER            | GE        | GE>REVIEWERS    | false
            ANALYST GE          | GE        | GE              | true
            ANALYST GE          | GE        | GE,AM           | false
            ANALYST GE          | GE        | GE,AM>GE        | true
            ANALYST GE          | GE        | GE,AM>NETWORK   | true
            ANALYST GE          | REVIEWERS | GE              | false
            ANALYST AM          | NETWORK   |                 | true
            ANALYST AM          | NETWORK   | GE              | false
            AUDITOR             | PUBLIC    |                 | false
            ADMINISTRATOR       | PUBLIC    |                 | false
            """)
    void sections(String viewer, @Nullable String audience, @Nullable String cited, boolean opens) {
        SectionSharing section = new SectionSharing(null, audiences(audience), cited(cited));
        assertThat(Policy.mayReadSection(viewer(viewer), section).allowed()).isEqualTo(opens);
        assertThat(Policy.mayComment(viewer(viewer), section).allowed()).isEqualTo(opens);
    }

    @ParameterizedTest(
            name = "{0}: hands in {1}, decides for GE {2}, coordinates {3}, searches {4}, reads the ledger {5}")
    @CsvSource(delimiter = '|', textBlock = """
            ANALYST GE          | true  | true  | false | true  | false
            LEAD GE             | true  | true  | false | true  | false
            ANALYST AM          | true  | false | false | true  | false
            ANALYST             | false | false | false | false | false
            REVIEWER            | false | false | false | true  | false
            COORDINATOR         | false | false | true  | true  | false
            COORDINATOR GE      | false | false | true  | true  | false
            AUDITOR             | false | false | false | false | true
            ADMINISTRATOR       | false | false | false | false | false
            COORDINATOR+AUDITOR | false | false | false | false | true
            """)
    void acts(String who, boolean handsIn, boolean decides, boolean coordinates, boolean searches, boolean ledger) {
        Viewer viewer = viewer(who);
        Sharing georgian = new Sharing(Country.GE, Set.of(Audience.PUBLIC), false);
        assertThat(Policy.mayHandIn(viewer).allowed()).isEqualTo(handsIn);
        assertThat(Policy.mayDecideAsOwner(viewer, georgian).allowed()).isEqualTo(decides);
        assertThat(Policy.mayCoordinate(viewer).allowed()).isEqualTo(coordinates);
        assertThat(Policy.mayEvaluateBeside(viewer).allowed()).isEqualTo(coordinates);
        assertThat(Policy.maySearch(viewer).allowed()).isEqualTo(searches);
        assertThat(Policy.mayReadLedger(viewer).allowed()).isEqualTo(ledger);
    }

    @Test
    void withoutAReleaseNobodyButTheOwnerAndCoordinatorsKnowsOfIt() {
        Sharing evidence = new Sharing(Country.GE, Set.of(), false);
        for (Viewer viewer : viewers()) {
            boolean insider = viewer.belongsTo(Country.GE) || viewer.is(Role.COORDINATOR);
            assertThat(Policy.mayRead(viewer, evidence).allowed()).isEqualTo(insider);
            assertThat(Policy.mayKnow(viewer, evidence).allowed()).isEqualTo(insider);
        }
    }

    @Test
    void withdrawingNeverWidens() {
        everyEvidence().forEach(evidence -> {
            Sharing withdrawn = new Sharing(evidence.owner(), evidence.releasedTo(), true);
            for (Viewer viewer : viewers()) {
                assertThat(Policy.mayRead(viewer, withdrawn).allowed()).isFalse();
                if (Policy.mayKnow(viewer, withdrawn).allowed()) {
                    assertThat(Policy.mayKnow(viewer, evidence).allowed()).isTrue();
                }
            }
        });
    }

    @Test
    void releasingNeverNarrows() {
        everyEvidence().forEach(evidence -> {
            Set<Audience> wider = new HashSet<>(evidence.releasedTo());
            wider.add(Audience.REVIEWERS);
            for (Viewer viewer : viewers()) {
                if (Policy.mayRead(viewer, evidence).allowed()) {
                    assertThat(Policy.mayRead(viewer, new Sharing(evidence.owner(), wider, false))
                                    .allowed())
                            .isTrue();
                }
            }
        });
    }

    @Test
    void citingNeverReleases() {
        everyEvidence().forEach(cited -> {
            SectionSharing section = new SectionSharing(null, Set.of(Audience.values()), List.of(cited));
            for (Viewer viewer : viewers()) {
                if (Policy.mayReadSection(viewer, section).allowed()) {
                    assertThat(Policy.mayRead(viewer, cited).allowed())
                            .as("%s of %s", viewer, cited)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void citingMoreNeverWidens() {
        Sharing more = new Sharing(Country.AZ, Set.of(), false);
        everyEvidence().forEach(cited -> {
            SectionSharing before = new SectionSharing(null, Set.of(Audience.NETWORK), List.of(cited));
            SectionSharing after = new SectionSharing(null, Set.of(Audience.NETWORK), List.of(cited, more));
            for (Viewer viewer : viewers()) {
                if (Policy.mayReadSection(viewer, after).allowed()) {
                    assertThat(Policy.mayReadSection(viewer, before).allowed()).isTrue();
                }
            }
        });
    }

    @Test
    void thePlatformItselfReadsNothing() {
        everyEvidence()
                .forEach(evidence -> assertThat(
                                Policy.mayRead(Viewer.PLATFORM, evidence).allowed())
                        .isFalse());
    }

    private static Stream<Sharing> everyEvidence() {
        return Stream.of(Country.values())
                .flatMap(owner -> Stream.concat(
                        Stream.of(new Sharing(owner, Set.of(), false)),
                        Stream.of(Audience.values()).map(audience -> new Sharing(owner, Set.of(audience), false))));
    }

    private static List<Viewer> viewers() {
        List<Viewer> all = new ArrayList<>();
        for (Role role : Role.values()) {
            all.add(new Viewer(role.name(), Set.of(role), null));
            for (Country country : Country.values()) {
                all.add(new Viewer(role + " " + country, Set.of(role), country));
                Set<Role> two = new HashSet<>(List.of(role, Role.REVIEWER));
                all.add(new Viewer(role + "+REVIEWER " + country, two, country));
            }
        }
        return all;
    }

    private static Viewer viewer(String text) {
        String[] parts = text.strip().split(" ");
        Set<Role> roles = Stream.of(parts[0].split("\\+")).map(Role::valueOf).collect(Collectors.toSet());
        return new Viewer(text, roles, parts.length > 1 ? Country.valueOf(parts[1]) : null);
    }

    private static Set<Audience> audiences(@Nullable String text) {
        return text == null
                ? Set.of()
                : Stream.of(text.strip().split(" ")).map(Audience::valueOf).collect(Collectors.toSet());
    }

    private static List<Sharing> cited(@Nullable String text) {
        List<Sharing> cited = new ArrayList<>();
        for (String one : text == null ? new String[0] : text.strip().split(",")) {
            String[] parts = one.split(">");
            cited.add(new Sharing(Country.valueOf(parts[0]), audiences(parts.length > 1 ? parts[1] : null), false));
        }
        return cited;
    }
}
