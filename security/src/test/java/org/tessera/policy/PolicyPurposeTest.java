package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;

/** H1 keeps evidence from a court, and nothing else does what was released to whoever brings it there. */
class PolicyPurposeTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"H0, true", "H1, false", "H2, true", "H3, true"})
    void onlyH1KeepsEvidenceFromProceedings(HandlingCode code, boolean given) {
        Sharing evidence = new Sharing(
                Country.GE, Set.of(Audience.EU), false, Set.of(), null, Set.of(code), Marking.PUBLIC, Marking.PUBLIC);
        assertThat(Policy.mayGiveTo(evidence, Audience.EU, Purpose.PROCEEDINGS).allowed())
                .isEqualTo(given);
    }
}
