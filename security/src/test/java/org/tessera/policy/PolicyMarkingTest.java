package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;

/** Who marks something otherwise than the rule would, and how far. */
class PolicyMarkingTest {

    @ParameterizedTest
    @CsvSource({
        "COORDINATOR, ana, ben, true, true",
        "COORDINATOR, ana, ana, true, false",
        "REVIEWER,    ana, ben, false, false",
        "LEAD,        ana, ben, false, false",
        "ADMINISTRATOR, ana, ben, false, false",
    })
    void aTextsMarkingIsProposedByOneCoordinatorAndConfirmedByAnother(
            Role role, String account, String proposedBy, boolean proposes, boolean confirms) {
        Viewer viewer = viewer(account, role, Country.GE, null);
        assertThat(MarkingPolicy.mayProposeForText(viewer).allowed()).isEqualTo(proposes);
        assertThat(MarkingPolicy.mayConfirmForText(viewer, proposedBy).allowed())
                .isEqualTo(confirms);
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC,     PUBLIC, BPL,        true",
        "BPL,        PUBLIC, BPL,        true",
        "PUBLIC,     BPL,    BPL,        false",
        "RESTRICTED, BPL,    BPL,        false",
        "RESTRICTED, BPL,    RESTRICTED, true",
        "BPL,        RESTRICTED, RESTRICTED, false",
    })
    void itIsNeitherWeakerThanASourceNorAboveTheCeiling(
            Marking wanted, Marking sources, Marking ceiling, boolean allowed) {
        assertThat(MarkingPolicy.maySet(wanted, sources, ceiling).allowed()).isEqualTo(allowed);
        assertThat(MarkingPolicy.stillHolds(wanted, sources)).isEqualTo(!sources.exceeds(wanted));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ANALYST, GE, -,    ana, true,  false",
                "LEAD,    GE, -,    ana, true,  true",
                "LEAD,    GE, -,    eva, true,  false",
                "LEAD,    GE, EAST, ana, true,  true",
                "LEAD,    GE, WEST, ana, false, false",
                "LEAD,    UA, -,    ana, false, false",
                "COORDINATOR, -, -, ana, false, false",
            })
    void aContributionIsMarkedWeakerByItsOwnersLeadWhenAnotherProposedIt(
            Role role, Country country, String unit, String proposedBy, boolean proposes, boolean confirms) {
        Sharing contribution = new Sharing(
                Country.GE, Set.of(Audience.NETWORK), false, Set.of(), "EAST", Set.of(), Marking.BPL, Marking.BPL);
        Viewer viewer = viewer("eva", role, country, unit);
        assertThat(MarkingPolicy.mayTighten(viewer, contribution).allowed()).isEqualTo(proposes);
        assertThat(MarkingPolicy.mayProposeWeaker(viewer, contribution).allowed())
                .isEqualTo(proposes);
        assertThat(MarkingPolicy.mayConfirmWeaker(viewer, contribution, proposedBy)
                        .allowed())
                .isEqualTo(confirms);
    }

    @ParameterizedTest
    @CsvSource({
        "BPL,    'H1',    BPL,    'H1', true",
        "BPL,    'H1 H2', PUBLIC, 'H1', true",
        "BPL,    '',      BPL,    'H1', false",
        "PUBLIC, 'H1 H2', BPL,    'H1', false",
    })
    void whatTakesNothingAwayIsAtLeastAsStrict(
            Marking marking, String codes, Marking before, String codesBefore, boolean holds) {
        assertThat(MarkingPolicy.atLeast(marking, codes(codes), before, codes(codesBefore)))
                .isEqualTo(holds);
    }

    private static Viewer viewer(String account, Role role, @Nullable Country country, @Nullable String unit) {
        return new Viewer(account, Set.of(role), country, unit);
    }

    private static Set<HandlingCode> codes(String written) {
        return Arrays.stream(written.split(" "))
                .filter(one -> !one.isEmpty())
                .map(HandlingCode::valueOf)
                .collect(Collectors.toSet());
    }
}
