package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.marking.Marking;

/** Who sees what a correction changed. */
class PolicyCorrectionTest {

    private static final Viewer COORDINATOR = new Viewer("one", Set.of(Role.COORDINATOR), null);
    private static final Sharing GONE = new Sharing(Country.GE, Set.of(Audience.REVIEWERS), true);
    private static final Sharing STANDS = new Sharing(Country.GE, Set.of(Audience.REVIEWERS), false);

    @Test
    void coordinatorsSeeTheOldBesideTheNew() {
        assertThat(CorrectionPolicy.mayCompare(COORDINATOR, GONE, true, STANDS)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void nobodyElseDoesNotEvenTheOwnerOrWhomItWasReleasedTo() {
        assertThat(CorrectionPolicy.mayCompare(new Viewer("lead", Set.of(Role.LEAD), Country.GE), GONE, true, STANDS)
                        .allowed())
                .isFalse();
        assertThat(CorrectionPolicy.mayCompare(new Viewer("reviewer", Set.of(Role.REVIEWER), null), GONE, true, STANDS)
                        .allowed())
                .isFalse();
    }

    @Test
    void whatWasWithdrawnOrRejectedStaysGone() {
        assertThat(CorrectionPolicy.mayCompare(COORDINATOR, GONE, false, STANDS).allowed())
                .isFalse();
    }

    @Test
    void aCorrectionThatIsGoneItselfShowsNothing() {
        assertThat(CorrectionPolicy.mayCompare(COORDINATOR, GONE, true, GONE).allowed())
                .isFalse();
    }

    @Test
    void whatIsMarkedAboveTheCeilingStaysShut() {
        Sharing above =
                new Sharing(Country.GE, Set.of(), true, Set.of(), null, Set.of(), Marking.RESTRICTED, Marking.BPL);

        assertThat(CorrectionPolicy.mayCompare(COORDINATOR, above, true, STANDS).allowed())
                .isFalse();
    }
}
