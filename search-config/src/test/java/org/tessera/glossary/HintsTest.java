package org.tessera.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.analysis.Analysis;

/** Whoever tells a thing in words of its terms, but in no combination that somebody wrote down, is understood all the same. */
class HintsTest {

    private static final String FILE = """
            [people-smuggling]
            en: smuggler & migrant | migrants & truck | border & smuggler
            [car-theft]
            en: stolen car | truck & stolen
            [place/rome] IT
            en: Rome & Lazio | Rome & Tiber
            """;

    private final Glossary glossary = Glossary.changed(FILE, Set.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The smuggler drove a truck | people-smuggling 1-4",
                "Border officers saw migrants at noon | people-smuggling 0-3",
                "A car was left beside the truck | car-theft 1-6",
                "Smugglers met a smuggler | ",
                "The border. A truck | ",
                "Border guards counted one two three four five six seven eight nine trucks | ",
                "Lazio lies on the Tiber | ",
                "Nothing happened at noon | "
            })
    void severalOfAConceptsWordsNearEachOtherHintAtIt(String text, String hint) {
        assertThat(glossary.hints(Analysis.text(text, "en")))
                .extracting(found -> found.concept() + " " + found.first() + "-" + found.last())
                .isEqualTo(hint == null ? List.of() : List.of(hint));
    }

    @Test
    void aSentenceHintsAtOneConceptAtMost() {
        assertThat(glossary.hints(Analysis.text("The smuggler had a stolen truck at the border", "en")))
                .extracting(Glossary.Found::concept)
                .containsExactly("people-smuggling");
    }
}
