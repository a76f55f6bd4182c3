package org.tessera.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;

/** Who calls copies back, and who says that one is gone. */
class PolicyRecallTest {

    @ParameterizedTest
    @CsvSource({
        "COORDINATOR, true",
        "REVIEWER, false",
        "ANALYST, false",
        "LEAD, false",
        "AUDITOR, false",
        "ADMINISTRATOR, false"
    })
    void coordinatorsCallBack(Role role, boolean may) {
        assertThat(RecallPolicy.mayCallBack(new Viewer("somebody", Set.of(role), null))
                        .allowed())
                .isEqualTo(may);
    }

    @Test
    void itsHolderSaysThatACopyIsGoneWhateverTheRoleIsByThenAndNobodyElse() {
        Viewer left = new Viewer("coordinator-1", Set.of(), null);
        Viewer colleague = new Viewer("coordinator-2", Set.of(Role.COORDINATOR), null);

        assertThat(RecallPolicy.maySayGone(left, "coordinator-1").allowed()).isTrue();
        assertThat(RecallPolicy.maySayGone(colleague, "coordinator-1").allowed())
                .isFalse();
    }
}
