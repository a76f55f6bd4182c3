package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.policy.Cases.audiences;
import static org.tessera.policy.Cases.cited;
import static org.tessera.policy.Cases.georgian;
import static org.tessera.policy.Cases.name;
import static org.tessera.policy.Cases.viewer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;

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

    @ParameterizedTest(name = "{0} takes words of GE along, {1}, released [{2}]: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        ANALYST GE  | H2 |         | true
        ANALYST GE  | H3 |         | true
        ANALYST AM  | H0 | NETWORK | true
        ANALYST AM  | H1 | NETWORK | true
        ANALYST AM  | H2 | NETWORK | false
        ANALYST AM  | H3 | AM      | false
        ANALYST AM  | H0 |         | false
        COORDINATOR | H0 |         | true
        COORDINATOR | H2 |         | false
        AUDITOR     | H0 | PUBLIC  | false
        """)
    void wordsThatLeaveWithAFile(String viewer, HandlingCode code, @Nullable String released, boolean may) {
        Sharing evidence = new Sharing(
                Country.GE, audiences(released), false, Set.of(), null, Set.of(code), Marking.PUBLIC, Marking.PUBLIC);
        assertThat(Policy.mayTakeAlong(viewer(viewer), evidence).allowed()).isEqualTo(may);
    }

    @ParameterizedTest(name = "{0} on evidence of GE, unit [{1}], {2}, [{3}], released [{4}], anonymously [{5}]: {6}")
    @CsvSource(delimiter = '|', textBlock = """
        ANALYST GE         |      | BPL        |    |          |                 | ALLOWED
        ANALYST GE         | EAST | BPL        |    |          |                 | ALLOWED
        LEAD GE            | EAST | BPL        |    |          |                 | ALLOWED
        ANALYST GE EAST    | EAST | BPL        |    |          |                 | ALLOWED
        ANALYST GE EAST    | WEST | BPL        |    |          |                 | REFUSED
        ANALYST GE EAST    |      | BPL        |    |          |                 | REFUSED
        ANALYST GE EAST    | WEST | BPL        |    | GE       |                 | REFUSED
        ANALYST GE EAST    | WEST | BPL        |    | PUBLIC   |                 | ALLOWED
        ANALYST AM EAST    | EAST | BPL        |    |          |                 | REFUSED
        ANALYST AM EAST    | EAST | BPL        |    | NETWORK  |                 | REFUSED
        COORDINATOR        | EAST | BPL        |    |          |                 | ALLOWED
        ANALYST GE         |      | RESTRICTED |    |          |                 | REFUSED
        COORDINATOR        |      | RESTRICTED |    |          |                 | REFUSED
        ANALYST AM         |      | RESTRICTED |    | NETWORK  |                 | REFUSED
        ANALYST AM         |      | BPL        |    |          | NETWORK         | ANONYMISED
        ANALYST AM         |      | BPL        |    | AM       | NETWORK         | ALLOWED
        ANALYST AM         |      | BPL        | H3 |          | NETWORK         | REFUSED
        ANALYST AM         |      | BPL        | H2 | NETWORK  |                 | ALLOWED
        REVIEWER           |      | BPL        |    |          | NETWORK         | REFUSED
        REVIEWER           |      | BPL        |    |          | REVIEWERS       | ANONYMISED
        AUDITOR            |      | BPL        |    |          | PUBLIC          | REFUSED
        ANALYST GE         |      | BPL        |    |          | GE              | ALLOWED
        """)
    void unitsMarkingsAndAnonymity(
            String viewer,
            @Nullable String unit,
            Marking marking,
            @Nullable String handling,
            @Nullable String released,
            @Nullable String anonymously,
            String outcome) {
        Sharing evidence = georgian(unit, marking, handling, released, anonymously);
        assertThat(name(Policy.mayRead(viewer(viewer), evidence))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "GE''s [{0}] released to [{1}], anonymously [{2}], goes to {3} for {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
              |           |          | COORDINATORS | DISSEMINATION | ALLOWED
              |           |          | GE           | DISSEMINATION | ALLOWED
              |           |          | AM           | DISSEMINATION | REFUSED
              | NETWORK   |          | AM           | DISSEMINATION | ALLOWED
              | AM        |          | NETWORK      | DISSEMINATION | REFUSED
              | NETWORK   |          | REVIEWERS    | DISSEMINATION | REFUSED
              | PUBLIC    |          | EU           | DISSEMINATION | ALLOWED
              | PUBLIC    |          | CAPASPOC     | TRAINING      | ALLOWED
        H0    | PUBLIC    |          | CAPASPOC     | TRAINING      | REFUSED
        H0    | CAPASPOC  |          | CAPASPOC     | TRAINING      | ALLOWED
        H0    | PUBLIC    |          | PUBLIC       | PUBLICATION   | ALLOWED
        H0    | NETWORK   |          | AM           | DISSEMINATION | ALLOWED
        H1    | NETWORK   |          | AM           | DISSEMINATION | ALLOWED
        H1    | NETWORK   |          | NETWORK      | PROCEEDINGS   | REFUSED
        H1    |           |          | COORDINATORS | PROCEEDINGS   | REFUSED
        H2    | NETWORK   |          | NETWORK      | DISSEMINATION | ALLOWED
        H2    | NETWORK   |          | AM           | DISSEMINATION | REFUSED
        H2    | PUBLIC    |          | REVIEWERS    | DISSEMINATION | REFUSED
        H3    | NETWORK   |          | AM           | DISSEMINATION | REFUSED
        H3    | AM        |          | AM           | DISSEMINATION | ALLOWED
              |           | NETWORK  | AM           | DISSEMINATION | ANONYMISED
        H2    |           | NETWORK  | AM           | DISSEMINATION | REFUSED
        H3    |           | AM       | AM           | DISSEMINATION | REFUSED
        """)
    void giving(
            @Nullable String handling,
            @Nullable String released,
            @Nullable String anonymously,
            Audience to,
            Purpose purpose,
            String outcome) {
        Sharing evidence = georgian(null, Marking.BPL, handling, released, anonymously);
        assertThat(name(Policy.mayGiveTo(evidence, to, purpose))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "to [{0}], by {1}, signed beside by {2}, until {3}, ended {4}: in force {5}")
    @CsvSource(delimiter = '|', textBlock = """
        NETWORK    | ana |      |            | false | true
        NETWORK    | ana |      | 2026-01-02 | false | true
        NETWORK    | ana |      | 2026-01-01 | false | false
        NETWORK    | ana |      | 2025-12-31 | false | false
        NETWORK    | ana |      |            | true  | false
        EU         | ana |      |            | false | false
        EU         | ana | ana  |            | false | false
        EU         | ana | lead |            | false | true
        NETWORK EU | ana |      |            | false | false
        PUBLIC     | ana | lead | 2025-12-31 | false | false
        CAPASPOC   | ana | lead |            | true  | false
        """)
    void grants(String to, String by, @Nullable String beside, @Nullable LocalDate until, boolean ended, boolean in) {
        Instant end = until == null ? null : until.atStartOfDay(ZoneOffset.UTC).toInstant();
        Grant grant = new Grant(audiences(to), Set.of(), end, false, by, beside, ended);
        assertThat(grant.inForce(Instant.parse("2026-01-01T00:00:00Z"))).isEqualTo(in);
    }

    @ParameterizedTest(name = "proposed by {1}, {0} signs beside: {2}; asked by {1}, {0} answers: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        LEAD GE         | analyst | true  | true
        LEAD GE         | LEAD GE | false | false
        ANALYST GE      | LEAD GE | false | true
        LEAD AM         | analyst | false | false
        COORDINATOR     | analyst | false | false
        LEAD GE EAST    | analyst | false | false
        LEAD+AUDITOR GE | analyst | false | false
        """)
    void twoPersons(String who, String other, boolean signs, boolean answers) {
        Sharing evidence = new Sharing(Country.GE, Set.of(), false);
        assertThat(Policy.mayCosign(viewer(who), evidence, other).allowed()).isEqualTo(signs);
        assertThat(Policy.mayAnswerAsOwner(viewer(who), evidence, other).allowed())
                .isEqualTo(answers);
    }

    @Test
    void anonymityNeedsThreeCountriesToHideAmong() {
        assertThat(Policy.mayTellAnonymously(Set.of(Country.GE, Country.AM)).allowed())
                .isFalse();
        assertThat(Policy.mayTellAnonymously(Set.of(Country.GE, Country.AM, Country.UA))
                        .allowed())
                .isTrue();
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
}
