package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.List;
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

    private final OwnWords own = own();
    private final Suggestions suggestions = new Suggestions(own);

    private static OwnWords own() {
        OwnWords none = mock(OwnWords.class);
        doReturn(WordList.EMPTY).when(none).of(any());
        return none;
    }

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
        assertThat(suggestions.meant(ANALYST, "from:2024 herion, from Tiblisi!"))
                .contains("from:2024 heroin, from Tbilisi!");
        assertThat(suggestions.meant(ANALYST, "heroin from Tbilisi")).isEmpty();
        assertThat(suggestions.meant(ANALYST, "")).isEmpty();
    }

    @Test
    void theOwnCountrysWordsAreOfferedBesideTheGlossarysAndEntered() {
        doReturn(new WordList(List.of(
                        new WordList.Counted("Tbilvino", 1),
                        new WordList.Counted("tbilworks", 9),
                        new WordList.Counted("chrysoprase", 3))))
                .when(own)
                .of(ANALYST);
        assertThat(suggestions.completing(ANALYST, "heroin -tbil"))
                .hasSizeLessThanOrEqualTo(Suggestions.MOST)
                .extracting(Suggestions.Suggestion::query)
                .contains("heroin -tbilworks", "heroin -Tbilvino");
        verify(own).offered(ANALYST);
        assertThat(suggestions.meant(ANALYST, "crysoprase herion")).contains("chrysoprase heroin");
        assertThat(suggestions.meant(ANALYST, "chrysoprase")).isEmpty();
    }

    @Test
    void whereNoneOfThemIsOfferedNothingIsEntered() {
        suggestions.completing(ANALYST, "tbil");
        suggestions.meant(ANALYST, "herion");
        verify(own, never()).offered(ANALYST);
    }
}
