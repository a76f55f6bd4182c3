package org.tessera.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.merging.Samples.passage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;

class TellingTest {

    @Test
    void prefersTheBetterEvaluatedOfTwoEqualPassages() {
        Passage weak = passage(Country.GE, "one", "en", "X4", "Route\nThe route leads across the border.");
        Passage strong = passage(Country.GE, "two", "en", "A1", "Route\nThe route leads across this border.");

        assertThat(Excerpt.passages(telling(weak, strong).on(Topic.ROUTES))).containsExactly(strong, weak);
    }

    @Test
    void aLongPassageIsQuotedByItsMostTellingSentences() {
        String filler = "The ferry leaves the port on the other side of the sea on every second day of the week. ";
        Passage longOne = passage(
                Country.GE,
                "en",
                "Routes\n" + filler.repeat(6) + "The route leads across the border near the port by ferry. "
                        + filler.repeat(6));

        Excerpt quoted = telling(longOne).on(Topic.ROUTES).getFirst();

        assertThat(quoted.span().length()).isLessThanOrEqualTo(Span.LONGEST_QUOTATION);
        assertThat(quoted.words()).contains("The route leads across the border").doesNotContain("Routes");
    }

    @Test
    void aQuotationHasOnlySentencesOfItsTopic() {
        Passage mixed = passage(
                Country.GE,
                "en",
                "The drivers were hired by a company. A driver was paid EUR 3,000. It is not known who receives the trucks.");
        Telling telling = telling(mixed);

        assertThat(telling.on(Topic.MODUS).getFirst().words()).isEqualTo("The drivers were hired by a company.");
        assertThat(telling.on(Topic.PRICE).getFirst().words()).isEqualTo("A driver was paid EUR 3,000.");
        assertThat(telling.on(Topic.GAPS).getFirst().words()).isEqualTo("It is not known who receives the trucks.");
    }

    @Test
    void whatCannotBeQuotedInPartIsQuotedWholeUnderOneTopic() {
        Passage armenian = passage(
                Country.AM,
                "hy",
                "Գործելաոճ\nԿազմակերպիչները առաջարկում են վիզա։ Նրանք վճարում են փակ խմբերում։ Գինը 1 200 եվրո է։");
        Telling telling = new Telling(List.of(armenian), passage -> false);

        Excerpt price = telling.on(Topic.PRICE).getFirst();

        assertThat(price.words()).isEqualTo(armenian.text());
        assertThat(price.under()).isEqualTo(Topic.MODUS);
    }

    @Test
    void noDocumentDrownsTheOthersAndNothingIsSaidTwice() {
        Passage first = passage(Country.GE, "one", "en", "A1", "Routes\nThe route leads across the border.");
        Passage again = passage(Country.GE, "two", "en", "B2", "The way\nThe route leads across the border.");
        Passage other = passage(Country.GE, "three", "en", "C3", "Routes\nA corridor crosses the sea.");

        assertThat(Excerpt.passages(
                        Telling.ofEachDocument(telling(first, again, other).on(Topic.ROUTES), 2)))
                .containsExactly(first, other);
    }

    private static Telling telling(Passage... passages) {
        return new Telling(List.of(passages), passage -> true);
    }
}
