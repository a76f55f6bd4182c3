package org.tessera.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the glossary can offer to somebody who is typing. */
class VocabularyTest {

    private final Vocabulary vocabulary = Vocabulary.shipped();

    @ParameterizedTest
    @CsvSource({
        "tbil, place/tbilisi",
        "Тбил, place/tbilisi",
        "თბილ, place/tbilisi",
        "migrant sm, migrant-smuggling",
        "trafic de mig, migrant-smuggling",
        "контрабанда мі, migrant-smuggling",
        "Chisin, place/chisinau",
        "smuggling of mig, migrant-smuggling",
    })
    void aBeginningInAnyScriptIsCompleted(String typed, String concept) {
        assertThat(vocabulary.completing(typed, 8))
                .extracting(Vocabulary.Completion::concept)
                .contains(concept);
    }

    @Test
    void eachConceptIsOfferedOnceAndOnlySoMany() {
        assertThat(vocabulary.completing("s", 8))
                .hasSize(8)
                .extracting(Vocabulary.Completion::concept)
                .doesNotHaveDuplicates();
        assertThat(vocabulary.completing("", 8)).isEmpty();
        assertThat(vocabulary.completing("  ", 8)).isEmpty();
        assertThat(vocabulary.completing("qqqq", 8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "smugling, smuggling",
        "herion, heroin",
        "Tiblisi, Tbilisi",
        "контробанда, контрабанда",
        "traficking, trafficking",
    })
    void aSlipOfTheHandIsSeen(String typed, String meant) {
        assertThat(vocabulary.meant(typed)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"smuggling", "heroin", "wages", "cat", "xylophone"})
    void whatIsKnownShortOrFarFromAllIsLeftAlone(String typed) {
        assertThat(vocabulary.meant(typed)).isEmpty();
    }
}
