package org.tessera.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreasTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Item: Heroin [for firearms the number of pieces]: 512 | Cases: 3; true",
                "en; Item: Pistols | Remark: Converted gas pistols; false",
                "en; Nobody knows where they come from.; true",
                "ru; Изъято огнестрельное оружие.; false",
                "uk; Героїн і зброя в одному вантажі.; true",
            })
    void aPassageOnSeveralAreasGoesWhereItsConceptsAre(String language, String text, boolean expected) {
        assertThat(Areas.has("DRUGS", Samples.in(List.of("DRUGS", "FIREARMS"), language, text)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Converted gas pistols were found.", "A passport was false."})
    void aContributionOnOneAreaIsTakenAtItsWord(String text) {
        assertThat(Areas.has("DRUGS", Samples.in(List.of("DRUGS"), "en", text))).isTrue();
    }
}
