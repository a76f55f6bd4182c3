package org.tessera.romanisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Names come out as the official examples have them, and the result meets the name in a search. */
class RomanisationTest {

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvFileSource(resources = "official-examples.txt", delimiter = '|')
    void namesAreWrittenAsOfficially(Romanisation system, String name, String latin) {
        assertThat(system.of(name)).isEqualTo(latin);
    }

    @ParameterizedTest(name = "{1} meets {2}")
    @CsvFileSource(resources = "official-examples.txt", delimiter = '|')
    void theLatinFormMeetsTheName(Romanisation system, String name, String latin) {
        if (!latin.contains(" ") && !NameKeys.of(name).isEmpty()) {
            assertThat(NameKeys.meet(name, latin))
                    .as("%s %s and %s %s (%s)", name, NameKeys.of(name), latin, NameKeys.of(latin), system)
                    .isTrue();
        }
    }
}
