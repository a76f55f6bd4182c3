package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/** Who verifies a translation. */
class PolicyTranslationTest {

    private static final Sharing GEORGIAN = new Sharing(Country.GE, Set.of(Audience.REVIEWERS), false);

    @Test
    void aSecondPersonOfTheOwnersOrACoordinatorVerifies() {
        assertThat(verifies("lead-ge", Role.LEAD, Country.GE)).isTrue();
        assertThat(verifies("coordinator-1", Role.COORDINATOR, null)).isTrue();
    }

    @Test
    void neverWhoTranslated() {
        assertThat(verifies("analyst-ge", Role.ANALYST, Country.GE)).isFalse();
    }

    @Test
    void norWhoOnlyReads() {
        assertThat(verifies("reviewer-1", Role.REVIEWER, null)).isFalse();
        assertThat(verifies("analyst-md", Role.ANALYST, Country.MD)).isFalse();
    }

    private static boolean verifies(String account, Role role, @Nullable Country country) {
        return TranslationPolicy.mayVerify(new Viewer(account, Set.of(role), country), GEORGIAN, "analyst-ge")
                .allowed();
    }
}
