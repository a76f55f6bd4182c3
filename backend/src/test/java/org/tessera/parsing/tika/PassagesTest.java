package org.tessera.parsing.tika;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.parsing.Parsed.Piece;

class PassagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Situation | Five cases were found at the border in the spring of the year.",
                "Մեթոդ և միջոցներ | Հինգ դեպք է հայտնաբերվել սահմանին այդ տարվա գարնանը։",
                "მდგომარეობა | ხუთი შემთხვევა გამოვლინდა საზღვარზე იმ წლის გაზაფხულზე.",
                "Ситуация | Пять случаев выявлено на границе весной того же года.",
                "Vəziyyət | Həmin ilin yazında sərhəddə beş hal aşkar edilib.",
            })
    void aHeadingGoesWithWhatFollowsInEveryScript(String heading, String text) {
        Passages passages = new Passages();
        passages.paragraph(text);
        passages.paragraph(heading);
        passages.paragraph(text);

        assertThat(passages.finish()).extracting(Piece::text).containsExactly(text, heading + "\n" + text);
    }
}
