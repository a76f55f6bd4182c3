package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.problem.Forbidden;

/** Help for whoever is typing a query. */
class SuggestionsTest {

    private static final Viewer ANALYST = new Viewer("analyst-ge", Set.of(Role.ANALYST), Country.GE);

    private final Suggestions suggestions = new Suggestions();

    @ParameterizedTest
    @CsvSource({
        "tbil, Tbilisi",
        "heroin tbil, heroin Tbilisi",
        "area:drugs migrant smug, area:drugs migrant smuggling",
        "\"quoted words\" Тбил, \"quoted words\" Тбилиси",
    })
    void theLastWordsAreCompletedAndTheOthersStay(String typed, String query) {
        assertThat(suggestions.completing(ANALYST, typed))
                .extracting(Suggestions.Suggestion::query)
                .contains(query);
    }

    @Test
    void nothingIsOfferedForAFinishedWordOrToWhoMayNotSearch() {
        assertThat(suggestions.completing(ANALYST, "heroin ")).isEmpty();
        Viewer auditor = new Viewer("auditor", Set.of(Role.AUDITOR), null);
        assertThatThrownBy(() -> suggestions.completing(auditor, "tbil")).isInstanceOf(Forbidden.class);
    }

    @Test
    void slipsArePutRightWhereTheyStand() {
        assertThat(suggestions.meant("from:2024 herion, from Tiblisi!")).contains("from:2024 heroin, from Tbilisi!");
        assertThat(suggestions.meant("heroin from Tbilisi")).isEmpty();
        assertThat(suggestions.meant("")).isEmpty();
    }
}
