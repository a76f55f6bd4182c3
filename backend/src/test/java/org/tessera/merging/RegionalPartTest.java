package org.tessera.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.merging.Samples.passage;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;

class RegionalPartTest {

    private static final Passage GEORGIA = passage(
            Country.GE,
            "en",
            "Routes\nThe main route leads from Yerevan to Tbilisi and on to Batumi. A second route enters from the east.");
    private static final Passage GEORGIA_TREND = passage(
            Country.GE,
            "en",
            "Situation\nIn 2025 the police detected 214 migrants in 37 cases, compared with 151 in 2024. The trend is increasing.");
    private static final Passage MOLDOVA = passage(
            Country.MD,
            "en",
            "Situation\nIn 2025 there were 58 cases with 402 migrants, in 2024 there were 61 cases. The trend is stable. Some had left Batumi by sea.");
    private static final Passage ARMENIA = passage(
            Country.AM, "hy", "Իրավիճակ\n2025 թվականին հայտնաբերվել է 19 դեպք՝ 88 միգրանտով։ Աճը շարունակվում է։");
    private static final List<Country> ASKED = List.of(Country.AM, Country.AZ, Country.GE, Country.MD, Country.UA);

    private final Prose english = new Prose("en");
    private final SharedNames names = new SharedNames(Set.of());

    @Test
    void saysWhoReportedAndWhoDidNot() {
        assertThat(regional(GEORGIA, GEORGIA_TREND, MOLDOVA))
                .contains("Two of five countries report on this area: Georgia and the Republic of Moldova.")
                .contains("Nothing from Armenia, Azerbaijan and Ukraine covers this area.");
    }

    @Test
    void anEmptyCellIsListedAsAGap() {
        assertThat(regional(GEORGIA, MOLDOVA))
                .contains("Nothing from the Republic of Moldova covers routes.")
                .contains("Nothing from Georgia covers the situation.")
                .contains("No country reports on the outlook.")
                .doesNotContain("covers intelligence gaps");
    }

    @Test
    void aTableIsEvidenceOfTheSituationToo() {
        Passage row = passage(Country.GE, "en", "Region: Adjara | Cases 2025: 37");

        assertThat(regional(row, MOLDOVA)).doesNotContain("Nothing from Georgia covers the situation.");
    }

    @Test
    void showsWhereTheCountriesDiffer() {
        assertThat(regional(GEORGIA_TREND, MOLDOVA))
                .contains("The countries differ on the trend:")
                .contains("Georgia reports an increasing trend.")
                .contains("The Republic of Moldova reports a stable trend.");
    }

    @Test
    void showsWhereTheyAgree() {
        assertThat(regional(GEORGIA_TREND, ARMENIA))
                .contains(
                        "All countries that report on the trend agree: Armenia and Georgia report an increasing trend.");
    }

    @Test
    void aCountryWhoseDocumentsDisagreeAgreesWithNobody() {
        Passage other = passage(Country.GE, "another", "en", "B2", "Situation\nIn 2025 the number of boats fell to 5.");

        assertThat(regional(GEORGIA_TREND, other, ARMENIA))
                .contains("Armenia reports an increasing trend.")
                .contains("Georgia reports more than one trend");
    }

    @Test
    void findsWhatSeveralCountriesName() {
        assertThat(regional(GEORGIA, MOLDOVA)).contains("Batumi: Georgia and the Republic of Moldova.");
    }

    @Test
    void quotesTheComparisonWithTheYearBeforeAlong() {
        Passage two = passage(
                Country.UA,
                "en",
                "Situation\nIn 2025 the police seized 90 kg. In 2024 the figure was 70 kg. It is rising.");
        Findings findings = Findings.of("MIGRANT_SMUGGLING", List.of(two), english::original);

        assertThat(findings.of(Country.UA).figures())
                .extracting(Excerpt::words)
                .containsExactly("In 2025 the police seized 90 kg. In 2024 the figure was 70 kg.");
    }

    @Test
    void isTheSameForTheSameEvidence() {
        assertThat(regional(GEORGIA, GEORGIA_TREND, MOLDOVA, ARMENIA))
                .isEqualTo(regional(GEORGIA, GEORGIA_TREND, MOLDOVA, ARMENIA));
    }

    @Test
    void saysSoWhenNobodyReports() {
        assertThat(regional()).contains("No country reports on this area");
    }

    private String regional(Passage... passages) {
        return new RegionalPart(english, names)
                .write(ASKED, Findings.of("MIGRANT_SMUGGLING", List.of(passages), english::original), Alike.NOTHING)
                .toString();
    }
}
