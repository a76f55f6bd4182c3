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

/** Who signs off, who suggests, and who knows of a sign-off. */
class PolicyReviewTest {

    @ParameterizedTest
    @CsvSource({
        "LEAD, GE, '', true",
        "LEAD, GE, EAST, false",
        "ANALYST, GE, '', false",
        "REVIEWER, , '', true",
        "COORDINATOR, , '', false",
        "AUDITOR, , '', false",
        "ADMINISTRATOR REVIEWER, , '', false"
    })
    void whoSignsOff(String roles, @Nullable Country country, String authority, boolean signs) {
        assertThat(Policy.maySignOff(viewer(roles, country, authority)).allowed())
                .isEqualTo(signs);
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEWER, , '', , true",
        "REVIEWER, , '', GE, true",
        "COORDINATOR, , '', , true",
        "ANALYST, GE, '', GE, true",
        "ANALYST, GE, EAST, GE, true",
        "ANALYST, GE, '', AM, false",
        "ANALYST, GE, '', , false",
        "AUDITOR, , '', , false"
    })
    void whoSuggestsInWhosePart(
            String roles, @Nullable Country country, String authority, @Nullable Country part, boolean suggests) {
        assertThat(Policy.maySuggest(viewer(roles, country, authority), part).allowed())
                .isEqualTo(suggests);
    }

    @ParameterizedTest
    @CsvSource({
        "COORDINATOR, , '', GE, lead-ge, true",
        "COORDINATOR, , '', , reviewer-1, true",
        "ANALYST, GE, '', GE, lead-ge, true",
        "ANALYST, GE, EAST, GE, lead-ge, false",
        "ANALYST, AM, '', GE, lead-ge, false",
        "REVIEWER, , '', GE, lead-ge, false",
        "REVIEWER, , '', , reviewer-2, false",
        "REVIEWER, , '', , me, true",
        "ANALYST, GE, '', , me, false"
    })
    void whoKnowsOfASignOff(
            String roles,
            @Nullable Country country,
            String authority,
            @Nullable Country signed,
            String account,
            boolean knows) {
        assertThat(Policy.mayKnowSignOff(viewer(roles, country, authority), signed, account)
                        .allowed())
                .isEqualTo(knows);
    }

    private static Viewer viewer(String roles, @Nullable Country country, String authority) {
        Set<Role> all = Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
        return new Viewer("me", all, country, authority.isEmpty() ? null : authority);
    }
}
