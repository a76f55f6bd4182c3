package org.tessera.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.merging.Samples.passage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.identity.Country;
import tools.jackson.databind.JsonNode;

class MergeRulesTest {

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

    private final Prose english = new Prose("en");
    private final SharedNames names = new SharedNames(word -> Set.of(word.toLowerCase(Locale.ROOT)), Set.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The number of cases increased by 18 per cent. | INCREASING",
                "en | In 2025 the trend is stable. | STABLE",
                "en | A further increase is likely in 2026. | ",
                "ro | Tendința este în scădere. | DECREASING",
                "ru | Количество выросло на треть. | INCREASING",
                "uk | Кількість зросла на 27 відсотків. | INCREASING",
                "ka | რაოდენობა გაიზარდა. | INCREASING",
                "hy | Աճը շարունակվում է։ | INCREASING",
                "az | Vəziyyət sabitdir. | STABLE",
            })
    void readsTheTrendInEveryLanguageAndLeavesTheFutureOut(String language, String text, String expected) {
        assertThat(Trend.in(passage(Country.GE, language, text)))
                .isEqualTo(expected == null ? Set.of() : Set.of(Trend.valueOf(expected)));
    }

    @Nested
    class ACountrysPart {

        @Test
        void citesOnlyThatCountry() {
            JsonNode doc = new CountryPart(english).write(Country.GE, Findings.of(List.of(GEORGIA, MOLDOVA)));

            assertThat(Cited.in(doc)).containsExactly(GEORGIA.id());
        }

        @Test
        void quotesByIdAndNeverByWord() {
            JsonNode doc = new CountryPart(english).write(Country.GE, Findings.of(List.of(GEORGIA)));

            assertThat(doc.toString()).contains("quoted_evidence").doesNotContain("Yerevan");
        }

        @Test
        void saysThatNothingIsAGap() {
            JsonNode doc = new CountryPart(english).write(Country.AZ, Findings.of(List.of(GEORGIA)));

            assertThat(doc.toString()).contains("Azerbaijan", "intelligence gap");
        }

        @Test
        @DisplayName("cites a passage in another language by reference until it is translated")
        void waitsForTheTranslation() {
            Passage translated = passage(
                    Country.AM,
                    "hy",
                    ARMENIA.text(),
                    new Translation("In 2025 19 cases were detected.", "en", "analyst-am", Translation.Status.WORKING));

            JsonNode before = new CountryPart(english).write(Country.AM, Findings.of(List.of(ARMENIA)));
            JsonNode after = new CountryPart(english).write(Country.AM, Findings.of(List.of(translated)));

            assertThat(before.toString()).contains("awaits its translation").doesNotContain("quoted_evidence");
            assertThat(Cited.in(before)).containsExactly(ARMENIA.id());
            assertThat(after.toString()).contains("quoted_evidence").doesNotContain("awaits");
        }

        @Test
        void prefersTheBetterEvaluatedOfTwoEqualPassages() {
            Passage weak = passage(Country.GE, "one", "en", "X4", "Route\nThe route leads across the border.");
            Passage strong = passage(Country.GE, "two", "en", "A1", "Route\nThe route leads across this border.");

            assertThat(Telling.of(Topic.ROUTES, List.of(weak, strong))).containsExactly(strong, weak);
        }
    }

    @Nested
    class TheRegionalPart {

        private final List<Country> asked = List.of(Country.AM, Country.AZ, Country.GE, Country.MD, Country.UA);

        @Test
        void saysWhoReportedAndWhoDidNot() {
            String doc = regional(GEORGIA, GEORGIA_TREND, MOLDOVA);

            assertThat(doc)
                    .contains("2 of 5 countries report on this area: Georgia and Republic of Moldova.")
                    .contains("No evidence from Ukraine covers this area.");
        }

        @Test
        void showsWhereTheCountriesDiffer() {
            assertThat(regional(GEORGIA_TREND, MOLDOVA))
                    .contains("The countries differ on the trend:")
                    .contains("Georgia reports an increasing trend.")
                    .contains("Republic of Moldova reports a stable trend.");
        }

        @Test
        void showsWhereTheyAgree() {
            assertThat(regional(GEORGIA_TREND, ARMENIA))
                    .contains(
                            "All countries that report on the trend agree: Armenia and Georgia report an increasing trend.");
        }

        @Test
        void findsWhatSeveralCountriesName() {
            assertThat(regional(GEORGIA, MOLDOVA)).contains("Batumi (in Georgia and Republic of Moldova).");
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
                    .write(asked, Findings.of(List.of(passages)))
                    .toString();
        }
    }

    @Test
    void aLongPassageIsQuotedByItsMostTellingSentences() {
        String filler =
                "This sentence says nothing of interest and only makes the passage longer than it ought to be. ";
        Passage longOne = passage(
                Country.GE,
                "en",
                filler.repeat(6) + "The route leads across the border near the port by ferry. " + filler.repeat(6));

        Span quoted = Telling.quotation(Topic.ROUTES, longOne);

        assertThat(quoted.length()).isLessThanOrEqualTo(Span.LONGEST_QUOTATION);
        assertThat(quoted.of(longOne.text())).contains("The route leads across the border");
    }
}
