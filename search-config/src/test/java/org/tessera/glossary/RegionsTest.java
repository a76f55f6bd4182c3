package org.tessera.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.analysis.Analysis;

/** Regions are those of ISO 3166-2, told by the places in a text and called by the gazetteer's names. */
class RegionsTest {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    private final Regions regions = Regions.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Seized near Tbilisi. | GE-TB",
                "ka | თბილისში დააკავეს. | GE-TB",
                "uk | Затримали у Києві. | UA-30",
                "en | A truck from Georgia. | ''",
                "en | Nothing happened. | ''"
            })
    void placesTellTheRegion(String language, String text, String code) {
        assertThat(String.join(" ", regions.in(Glossary.shipped().find(Analysis.text(text, language)))))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "GE-TB, Tbilisi",
        "UA-30, Kyiv",
        "UA-32, Kyiv oblast",
        "UA-43, Crimea",
        "GE-AB, Abkhazia",
        "XX-YY, XX-YY"
    })
    void aRegionIsCalledByItsOwnName(String code, String name) {
        assertThat(regions.name(code)).startsWith(name);
    }

    @ParameterizedTest
    @CsvSource({"ge-tb, GE-TB", "Tbilisi, GE-TB", "თბილისი, GE-TB", "kyiv-oblast, UA-32", "Киев, UA-30", "nowhere, ''"})
    void aRegionIsMeantByCodeOrName(String written, String code) {
        assertThat(regions.code(written).orElse("")).isEqualTo(code);
    }

    @Test
    void codesAreThoseOfIso() {
        assertThat(regions.codes())
                .hasSizeGreaterThan(150)
                .allMatch(code -> CODE.matcher(code).matches());
    }
}
