package org.tessera.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.merging.Samples.passage;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.evidence.Translation;
import org.tessera.identity.Country;

/** Which figures are read, and what they count. */
class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In 2025 the police detected 214 migrants in 37 cases. | migrants 2025 214, cases 2025 37",
                "In 2025 they detected 19 cases, compared with 12 cases in 2024. | cases 2025 19, cases 2024 12",
                "In 2025 the services seized 1,140 kg of heroin. | kilograms [heroin] 2025 1140",
                "The retail price of mephedrone in Chișinău was about EUR 25 per gram. | euros [mephedrone] 2025 25",
                "The price was between EUR 5,000 and EUR 12,000 per person. | euros 2025 5000–12000",
                "Seizures | none",
                "In 2025, 5 of the 37 cases were detected at sea. | none",
                "Two cases were seen. | none",
                "They carry 5 to 10 kg over the river. | none",
                "The number was recorded (4,120 against 3,491). | none",
                "In 2025 the police of Ukraine detected 37 cases. | none",
                "It rose by 27 per cent to 40 per cent. | none",
            })
    void readsWhatAFigureCountsOrLeavesItOut(String sentence, String wanted) {
        assertThat(told(passage(Country.GE, "en", sentence))).isEqualTo(wanted.equals("none") ? "" : wanted);
    }

    @Test
    void readsARowWithItsDefinition() {
        var row = passage(
                Country.GE,
                "en",
                "Region: Adjara | Substance: Heroin | Kilograms 2025 [Net, without packaging]: 131.0 | Cases 2025: 9");

        assertThat(told(row)).isEqualTo("kilograms [heroin] 2025 131, cases [heroin] 2025 9");
        assertThat(Amounts.in(row, Locale.ENGLISH)).extracting(Amount::defined).containsExactly(true, false);
        assertThat(Amounts.in(row, Locale.ENGLISH).getFirst().thing().where()).isNotEmpty();
    }

    @Test
    void readsAnotherLanguageByItsTranslationAndPointsToAllOfThePassage() {
        String original = "2025 թվականին հայտնաբերվել է 19 դեպք";
        var passage = passage(
                Country.AM,
                "hy",
                original,
                new Translation("In 2025, 19 cases were detected.", "en", "one", Translation.Status.WORKING));

        assertThat(told(passage)).isEqualTo("cases 2025 19");
        assertThat(Amounts.in(passage, Locale.ENGLISH).getFirst().said()).isEqualTo(new Span(0, original.length()));
        assertThat(Amounts.in(passage, Locale.of("ro"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1 140,1140", "2.4,2.4", "48.20,48.2", "131.0,131", "1.000.000,1000000"})
    void numbersAreComparedByTheirWorth(String written, String worth) {
        assertThat(AmountWords.plain(written)).isEqualTo(worth);
    }

    private static String told(org.tessera.evidence.Passage passage) {
        return String.join(
                ", ",
                Amounts.in(passage, Locale.ENGLISH).stream()
                        .map(one -> one.thing().measure()
                                + (one.thing().of().isEmpty()
                                        ? ""
                                        : " " + one.thing().of())
                                + " " + one.thing().year() + " " + one.value())
                        .toList());
    }
}
