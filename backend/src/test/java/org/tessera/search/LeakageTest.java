package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tessera.identity.Country;

/**
 * Holds what the blinded index gives away to what docs/threat-model.md admits; {@code ./tessera bench leakage} has the
 * figures. Bounds are a little above them: a change that gives away more is to be noticed and written down.
 */
class LeakageTest {

    private final Leakage samples = Leakage.ofSamples(new Corpus(mock(PassageIndex.class)), false);
    private final List<String> open = Leakage.publicText();

    @Test
    void theIndexAloneGivesAwayAlmostNoWordOfTheSamples() {
        Leakage.Figures alone = samples.withIndexAlone(open, Attacker.Effort.SMALL);
        assertThat(alone.byFrequency().differentOf()).isGreaterThan(1_000);
        assertThat(alone.byFrequency().shareOfDifferent()).isLessThan(0.02);
        assertThat(alone.byCompany().shareOfDifferent()).isLessThan(0.03);
    }

    @Test
    void whoeverKnowsPassagesReadsTheirWordsElsewhere() {
        Leakage.Figures known = samples.withKnown(0.1, open, Attacker.Effort.SMALL);
        assertThat(known.byFrequency().shareOfRunning()).as("equality").isBetween(0.02, 0.4);
        assertThat(known.byCompany().different())
                .as("company adds little")
                .isBetween(known.byFrequency().different(), known.byFrequency().different() + 150);
    }

    /** The attacker is none of straw: where public text is as the country's own, it reads a good part. */
    @Test
    void theAttackerReadsWhatIsAlwaysToldInTheSameWords() {
        Leakage reports = new Leakage(new Corpus(mock(PassageIndex.class)), false);
        reports.add(Country.UA, "uk", Leakage.reports("uk", 300, 1));
        Leakage.Figures alone = reports.withIndexAlone(Leakage.reports("uk", 300, 2), Attacker.Effort.SMALL);
        assertThat(alone.byCompany().shareOfRunning()).isGreaterThan(0.1);
        assertThat(alone.byCompany().different())
                .isGreaterThan(alone.byFrequency().different());
    }
}
