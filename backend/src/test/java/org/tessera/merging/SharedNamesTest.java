package org.tessera.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.merging.Samples.passage;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.identity.Country;

class SharedNamesTest {

    private final SharedNames names = new SharedNames(Set.of("europe", "july", "trucks"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They go to Batumi by bus. | en | Found near Batumi. | Batumi",
                "They go to Batumi by bus. | ka | ნახეს ბათუმში. | Batumi",
                "They go to Sadakhlo by bus. | hy | Անցնում են Սադախլո։ | Sadakhlo",
                "They cross the Black Sea at night. | en | Ports of the Black Sea are used. | Black Sea",
            })
    void findsWhatTwoCountriesName(String english, String language, String other, String name) {
        assertThat(shared(english, language, other))
                .extracting(SharedNames.Shared::name)
                .containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Weight is given in kilograms. | en | Weight is given in grams.",
                "Item: Heroin [Weight in kilograms] | en | Item: Opium [Weight in kilograms]",
                "They cross the Black Sea at night. | en | A load of Black Tar is rare.",
                "They go through Europe by bus. | en | They stay in Europe for a year.",
                "They meet in Cahul at night. | en | Month: July",
            })
    void findsNothingInWordsThatAreNoCommonName(String english, String language, String other) {
        assertThat(shared(english, language, other)).isEmpty();
    }

    @Test
    void oneCountryAloneIsNoFinding() {
        assertThat(names.in(List.of(
                        passage(Country.AM, "en", "They go to Batumi."),
                        passage(Country.AM, "en", "Back from Batumi."))))
                .isEmpty();
    }

    private List<SharedNames.Shared> shared(String english, String language, String other) {
        return names.in(List.of(passage(Country.AM, "en", english), passage(Country.GE, language, other)));
    }
}
