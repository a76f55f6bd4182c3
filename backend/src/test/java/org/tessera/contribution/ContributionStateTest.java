package org.tessera.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContributionStateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    RECEIVED    | OPENED REJECTED WITHDRAWN REPLACED
                    OPENED      | PARSED QUARANTINED REJECTED WITHDRAWN REPLACED
                    PARSED      | INDEXED QUARANTINED REJECTED WITHDRAWN REPLACED
                    INDEXED     | REJECTED WITHDRAWN REPLACED
                    QUARANTINED | PARSED REJECTED WITHDRAWN REPLACED
                    REJECTED    |
                    WITHDRAWN   |
                    REPLACED    |
                    """)
    void onlyTheseStepsAreLegal(ContributionState from, @Nullable String to) {
        Set<String> legal = Arrays.stream(ContributionState.values())
                .filter(from::mayBecome)
                .map(Enum::name)
                .collect(Collectors.toSet());

        assertThat(legal).isEqualTo(to == null ? Set.of() : Set.of(to.split(" ")));
    }

    @ParameterizedTest
    @EnumSource(ContributionState.class)
    void whatIsGoneNeverComesBack(ContributionState state) {
        if (state.gone()) {
            assertThat(ContributionState.values()).noneMatch(state::mayBecome);
        } else {
            assertThat(state.mayBecome(ContributionState.WITHDRAWN)).isTrue();
        }
    }

    @Test
    void beforeIsTheStepBackwards() {
        assertThat(ContributionState.INDEXED.before()).containsExactly(ContributionState.PARSED);
        assertThat(ContributionState.RECEIVED.before()).isEmpty();
    }
}
