package org.tessera.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip is put right without asking only where it can hardly have been another word. */
class ForgivingTest {

    @ParameterizedTest
    @CsvSource({
        "smugling, smuggling, true",
        "from Tiblisi, from Tbilisi, true",
        "workers without wages, workers without pages, false",
        "wages herion, pages heroin, false",
        "carpark, car park, false"
    })
    void onlyLongWordsArePutRightUnasked(String typed, String meant, boolean sure) {
        assertThat(Forgiving.sure(typed, meant)).isEqualTo(sure);
    }
}
