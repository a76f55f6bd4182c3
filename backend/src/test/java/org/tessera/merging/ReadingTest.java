package org.tessera.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.merging.Samples.passage;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;

class ReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "en | In 2025 the police detected 214 migrants in 37 cases. | SITUATION",
                "en | The loads enter by land and leave through a port. | ROUTES",
                "en | They recruit in closed groups and offer a package. | MODUS",
                "en | The network has a core of six members. | ACTORS",
                "en | The price was between EUR 5,000 and EUR 12,000 per person. | PRICE",
                "en | The network moved EUR 5,000 through a bank. | ACTORS",
                "en | A further increase is likely in 2026. | OUTLOOK",
                "en | It is not known who receives the trucks in the ports. | GAPS",
                "en | The role of money brokers has not been examined. | GAPS",
                "en | Colleagues, please find the text below. | -",
                "ro | Prețul unui permis este între 1.000 și 1.800 de euro. | PRICE",
                "ro | Nu se cunoaște locul de producție. | GAPS",
                "ru | Неизвестно, кто поставляет боеприпасы. | GAPS",
                "ru | Вещества изъяты в 214 случаях в 2025 году. | SITUATION",
                "uk | Мережі невеликі, кожна має одного учасника за кордоном. | ACTORS",
                "uk | Ціна пакета становила 2 000 євро. | PRICE",
                "ka | მოსალოდნელია რაოდენობის ზრდა. | OUTLOOK",
                "ka | ყალბ ნებართვას 800 ევროდ ყიდიან. | PRICE",
                "hy | Հիմնական երթուղին անցնում է սահմանով։ | ROUTES",
                "az | Bir nəfər üçün qiymət 1 500 avrodur. | PRICE",
                "be | Невядома, хто пастаўляе зброю. | GAPS",
            })
    void tellsWhatASentenceSpeaksOf(String language, String sentence, @Nullable Topic topic) {
        List<Statement> read = Reading.of(passage(Country.GE, language, sentence));

        assertThat(read).hasSize(1);
        assertThat(read.getFirst().topic()).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "en | The number of cases increased by 18 per cent. | INCREASING",
                "en | In 2025 the trend is stable. | STABLE",
                "en | A further increase is likely in 2026. | -",
                "en | It is not known why the number increased. | -",
                "ro | Tendința este în scădere. | DECREASING",
                "ru | Количество выросло на треть. | INCREASING",
                "uk | Кількість зросла на 27 відсотків. | INCREASING",
                "ka | რაოდენობა გაიზარდა. | INCREASING",
                "hy | Աճը շարունակվում է։ | INCREASING",
                "az | Vəziyyət sabitdir. | STABLE",
            })
    void readsTheTrendInEveryLanguageAndLeavesTheFutureOut(String language, String text, @Nullable Trend expected) {
        assertThat(Reading.of(passage(Country.GE, language, text)).getFirst().trend())
                .isEqualTo(expected == null ? Set.of() : Set.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "en | Routes | ROUTES",
                "en | Modus operandi | MODUS",
                "en | Intelligence gaps | GAPS",
                "ro | Mod de operare | MODUS",
                "uk | Злочинні мережі | ACTORS",
                "ka | მდგომარეობა | SITUATION",
                "hy | Կանխատեսում | OUTLOOK",
                "en | Transit of heroin through Armenia, 2025 | -",
            })
    void aHeadingDecidesOnlyWhereItNamesTheTopic(String language, String heading, @Nullable Topic topic) {
        Passage passage = passage(Country.GE, language, heading + "\nXyz, xyz xyz.");

        assertThat(Reading.of(passage)).extracting(Statement::topic).containsExactly(null, topic);
    }

    @Test
    void aHeadingIsNeverPartOfWhatIsSaid() {
        Passage passage = passage(Country.GE, "en", "Routes\nThe route leads north.\nOutlook\nIt is expected to grow.");

        assertThat(Reading.of(passage).stream().filter(one -> one.topic() != null))
                .extracting(Statement::words)
                .containsExactly("The route leads north.", "It is expected to grow.");
    }

    @Test
    void pricesAndGapsAreRecognisedUnderAnyHeading() {
        Passage passage = passage(
                Country.GE, "en", "Modus operandi\nThey sell papers. The price is EUR 90. It is not known where.");

        assertThat(Reading.of(passage).stream().skip(1))
                .extracting(Statement::topic)
                .containsExactly(Topic.MODUS, Topic.PRICE, Topic.GAPS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hy | Առաջին նախադասություն։ Երկրորդ նախադասություն։",
                "ka | პირველი წინადადება. მეორე წინადადება.",
                "ru | Первое предложение. Второе предложение.",
                "en | One in 1,000 cases. Two in 2.5 kg.",
            })
    void sentencesEndInEveryScript(String language, String text) {
        assertThat(Reading.of(passage(Country.GE, language, text))).hasSize(2);
    }

    @Test
    void aRowOfATableIsOneSentence() {
        String row = "Region: A | Kilograms [Net. Missing data are \"--\".]: 48.2 | Remark: Trucks. Drones";

        assertThat(Reading.of(passage(Country.GE, "en", row)))
                .extracting(Statement::words)
                .containsExactly(row);
    }
}
