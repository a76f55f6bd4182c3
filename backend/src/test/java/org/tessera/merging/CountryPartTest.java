package org.tessera.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.merging.Samples.passage;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tessera.drafting.Cited;
import org.tessera.drafting.Doc;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.identity.Country;
import tools.jackson.databind.JsonNode;

class CountryPartTest {

    private static final Passage GEORGIA = passage(
            Country.GE,
            "en",
            "Routes\nThe main route leads from Yerevan to Tbilisi and on to Batumi. A second route enters from the east.");
    private static final Passage MOLDOVA = passage(
            Country.MD, "en", "Situation\nIn 2025 there were 58 cases with 402 migrants, in 2024 there were 61 cases.");
    private static final Passage ARMENIA = passage(
            Country.AM, "hy", "Իրավիճակ\n2025 թվականին հայտնաբերվել է 19 դեպք՝ 88 միգրանտով։ Աճը շարունակվում է։");

    private final Prose english = new Prose("en");

    @Test
    void citesOnlyThatCountry() {
        assertThat(Cited.in(part(Country.GE, GEORGIA, MOLDOVA))).containsExactly(GEORGIA.id());
    }

    @Test
    void quotesByIdAndNeverByWord() {
        assertThat(part(Country.GE, GEORGIA).toString())
                .contains("quoted_evidence")
                .doesNotContain("Yerevan");
    }

    @Test
    void saysThatNothingIsAGap() {
        assertThat(part(Country.AZ, GEORGIA).toString()).contains("Azerbaijan", "intelligence gap");
    }

    @Test
    void everyStatementCitesOrLeadsToAQuotation() {
        JsonNode doc = part(
                Country.GE,
                GEORGIA,
                passage(Country.GE, "en", "Situation\nIn 2025 there were 37 cases. The trend is increasing."),
                passage(Country.GE, "en", "The price was EUR 500 for a journey."),
                passage(Country.GE, "en", "Region: A | Cases 2025: 3"));

        List<String> before = new ArrayList<>(List.of(""));
        for (JsonNode block : doc.path("content")) {
            String type = block.path("type").asString();
            if (before.getLast().equals("lead")) {
                assertThat(type).isEqualTo(Doc.QUOTED_EVIDENCE);
            }
            boolean cites = !Cited.in(block).isEmpty();
            before.add(type.equals(Doc.PARAGRAPH) && !cites ? "lead" : type);
        }
        assertThat(before.getLast()).isNotEqualTo("lead");
    }

    @Test
    void saysTheTrendAndNothingMoreWhereItIsOne() {
        String doc = part(
                        Country.GE,
                        passage(Country.GE, "en", "Situation\nIn 2025 there were 37 cases. The trend is increasing."))
                .toString();

        assertThat(doc)
                .contains(
                        "Georgia reported on this area in one contribution covering 2025.",
                        "It reports an increasing trend.");
    }

    @Test
    void saysSoWhenThereIsMoreThanOneTrend() {
        String doc = part(
                        Country.GE,
                        passage(Country.GE, "one", "en", "B2", "Situation\nIn 2025 the number of cases fell to 37."),
                        passage(Country.GE, "two", "en", "B2", "Situation\nIn 2025 the number of boats grew to 5."))
                .toString();

        assertThat(doc).contains("more than one trend");
    }

    @Test
    @DisplayName("cites a passage in another language by reference until it is translated")
    void waitsForTheTranslation() {
        Passage translated = passage(
                Country.AM,
                "hy",
                ARMENIA.text(),
                new Translation("In 2025 19 cases were detected.", "en", "analyst-am", Translation.Status.WORKING));

        JsonNode before = part(Country.AM, ARMENIA);
        JsonNode after = part(Country.AM, translated);

        assertThat(before.toString()).contains("awaits its translation").doesNotContain("quoted_evidence", "also");
        assertThat(Cited.in(before)).containsExactly(ARMENIA.id());
        assertThat(after.toString()).contains("quoted_evidence").doesNotContain("awaits");
    }

    @Test
    void aTranslationIsQuotedOnceAndReferredToElsewhere() {
        Passage both = passage(
                Country.AM,
                "hy",
                "Գործելաոճ\nԿազմակերպիչները առաջարկում են վիզա։ Նրանք վճարում են։ Գինը 1 200 եվրո է։",
                new Translation(
                        "They offer a visa. They pay. EUR 1,200.", "en", "analyst-am", Translation.Status.WORKING));

        String doc = part(Country.AM, both).toString();

        assertThat(doc.split("quoted_evidence", -1)).hasSize(2);
        assertThat(doc).contains("The passage quoted under “Modus operandi” also speaks of prices.");
    }

    @Test
    void rowsOfTablesStandTogetherAndApartFromTheText() {
        Passage row = passage(Country.GE, "form", "en", "A1", "Region: Adjara | Cases 2025: 37 | Cases 2024: 26");

        String doc = part(Country.GE, GEORGIA, row).toString();

        assertThat(doc).contains("Figures in tables", "handed in figures in tables (evaluation A1)");
        assertThat(doc).doesNotContain("\"Situation\"");
    }

    private JsonNode part(Country country, Passage... passages) {
        return new CountryPart(english)
                .write(country, Findings.of("MIGRANT_SMUGGLING", List.of(passages), english::original));
    }
}
