package org.tessera.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.search.WordList.Counted;

/** What a list of words makes of what somebody types. */
class WordListTest {

    private final WordList words = new WordList(List.of(
            new Counted("Kvaratskhelia", 2),
            new Counted("KVARATSKHELIA", 1),
            new Counted("kvass", 9),
            new Counted("Şirvan", 3),
            new Counted("vardo", 10),
            new Counted("vargo", 2),
            new Counted("marko", 3),
            new Counted("margo", 2)));

    @ParameterizedTest
    @CsvSource({"kva, kvass Kvaratskhelia", "KVAR, Kvaratskhelia", "sirv, Şirvan", "kvass, ''", "k, ''", "'', ''"})
    void whatBeginsSoIsCompletedMostFrequentFirst(String typed, String completed) {
        assertThat(String.join(" ", words.completing(typed, 5))).isEqualTo(completed);
    }

    @ParameterizedTest
    @CsvSource({
        "kvaratskelia, Kvaratskhelia",
        "kvaratsheliya, Kvaratskhelia",
        "kvas, kvass",
        // as near to two: the one that stands there far oftener, else none
        "varo, vardo",
        "maro, ''",
        "vardo, ''",
        "kva, ''",
        "something, ''"
    })
    void slipsArePutRightWhereItIsClearWhatWasMeant(String typed, String meant) {
        assertThat(words.meant(typed).orElse("")).isEqualTo(meant);
    }

    @Test
    void aTextGivesItsTellingWordsWithoutNumbersAndFunctionWords() {
        assertThat(WordList.of("In 2025 the van AA1234BB and Poti met two couriers.", "en"))
                .containsExactly("Poti", "couriers");
    }
}
