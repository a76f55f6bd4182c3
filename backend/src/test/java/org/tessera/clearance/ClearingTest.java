package org.tessera.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.clearance.Statement.Outcome;
import org.tessera.drafting.Doc;
import org.tessera.identity.Country;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of a text. In the cases a letter in brackets is a citation: [g] given, [n] not released, [x] gone, [a]
 * anonymous without a wording, [w] anonymous with one.
 */
class ClearingTest {

    private static final UUID QUOTED = id('n');
    private static final String OUT = "[A statement is left out here.]";
    private static final String PARTNER = "[One partner country has reported on this.]";

    private static final Map<UUID, Standing> SOURCES = Map.of(
            id('g'), new Standing.Given(Country.AM),
            id('h'), new Standing.Given(Country.UA),
            id('n'), new Standing.NotReleased(Country.GE),
            id('x'), new Standing.Gone(Country.MD),
            id('a'), new Standing.Anonymous(Country.GE, null),
            id('w'), new Standing.Anonymous(Country.GE, "Prices have fallen."));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what is written | what may be given
                "Nobody cites this. It stands. | Nobody cites this. It stands.",
                "Prices fell.[g] They rose again.[h] | Prices fell.[g] They rose again.[h]",
                "Prices fell.[n] | OUT",
                "Prices fell.[x] | OUT",
                "Prices fell.[g] Loads grew.[n] Routes moved.[h] | Prices fell.[g] OUT Routes moved.[h]",
                // both of two sources have to be given
                "Two countries agree.[g][n] | OUT",
                // a sentence without a citation belongs to the next that has one
                "Georgia seized approx. Five tons were found.[n] | OUT",
                "In Batumi it began. Loads grew.[n] Routes moved.[g] | OUT Routes moved.[g]",
                // what follows may go on about it
                "Loads grew.[n] They came by boat. | OUT",
                "Routes moved.[g] They came by boat. | Routes moved.[g] They came by boat.",
                // one note for several statements in a row
                "One.[n] Two.[x] Three.[g] | OUT Three.[g]",
                // a citation within its sentence
                "Loads grew [n] in Batumi. | OUT",
                // three countries to hide among: g, h and the anonymous one
                "Loads grew.[a] Routes moved.[g] More.[h] | PARTNER Routes moved.[g] More.[h]",
                "Loads grew.[w] Routes moved.[g] More.[h] | Prices have fallen. (One partner country.) Routes moved.[g] More.[h]",
                // two are too few
                "Loads grew.[a] Routes moved.[g] | OUT Routes moved.[g]",
                "Loads grew.[w] Routes moved.[g] | OUT Routes moved.[g]",
                // what is gone gives no cover
                "Loads grew.[w] Routes moved.[g] More.[x] | OUT Routes moved.[g] OUT",
                // what may not be told at all wins over what may be told anonymously
                "Loads grew.[a][n] Routes moved.[g] More.[h] | OUT Routes moved.[g] More.[h]"
            })
    void aParagraphKeepsWhatItsSourcesAllow(String written, String given) {
        Cleared cleared = clear(false, paragraph(written));

        assertThat(written(cleared.doc())).isEqualTo(given.replace("OUT", OUT).replace("PARTNER", PARTNER));
        assertThat(cleared.whole()).isEqualTo(written.equals(given));
    }

    @Test
    void inACountrysOwnPartOnePartnerCountryWouldBeNoSecret() {
        Cleared cleared = clear(true, paragraph("Loads grew.[w] Routes moved.[g] More.[h]"));

        assertThat(written(cleared.doc())).isEqualTo(OUT + " Routes moved.[g] More.[h]");
    }

    @Test
    void aLineThatAnnouncesAQuotationGoesWithIt() {
        Cleared cleared = clear(
                false,
                paragraph("Georgia describes the routes:"),
                Doc.quotedEvidence(QUOTED, "By ferry.", 0, 9),
                paragraph("Routes moved.[g]"));

        assertThat(written(cleared.doc())).isEqualTo(OUT + " Routes moved.[g]");
        assertThat(cleared.statements())
                .extracting(Statement::text, Statement::outcome)
                .containsExactly(
                        tuple("Georgia describes the routes:", Outcome.WITHHELD),
                        tuple("quoted words", Outcome.WITHHELD),
                        tuple("Routes moved.", Outcome.STANDS));
    }

    @Test
    void aRowOfWhichNothingMayBeGivenGoesWholeAndACellTellsNothing() {
        Cleared cleared = clear(
                false,
                Doc.table(List.of(
                        List.of(Doc.headerCell(Doc.text("Country")), Doc.headerCell(Doc.text("Loads"))),
                        List.of(cell("Georgia"), cell("Five.[n]")),
                        List.of(cell("Armenia.[g]"), cell("Six.[n]")))));

        assertThat(written(cleared.doc())).isEqualTo("Country Loads Armenia.[g]");
        assertThat(cleared.doc().toString()).doesNotContain("Georgia", OUT);
    }

    @Test
    void inATableNothingIsToldAnonymouslyBecauseItsColumnsNameCountries() {
        Cleared cleared = clear(
                false, paragraph("Routes moved.[g][h]"), Doc.table(List.of(List.of(cell("Loads"), cell("Five.[w]")))));

        assertThat(written(cleared.doc())).isEqualTo("Routes moved.[g][h]");
    }

    @Test
    void notOneWordOrIdOfWhatIsLeftOutRemains() {
        Cleared cleared = clear(
                false,
                paragraph("Kvirike seized it.[n] Zviad fled."),
                Doc.bulletList(List.of(List.of(paragraph("Bavra is closed.[x]")))));

        assertThat(cleared.doc().toString())
                .doesNotContain("Kvirike", "Zviad", "Bavra", id('n').toString(), id('x').toString());
    }

    private static Cleared clear(boolean ofOneCountry, ObjectNode... blocks) {
        return Clearing.clear(
                Doc.doc(List.of(blocks)),
                Locale.ENGLISH,
                ofOneCountry,
                passage -> SOURCES.getOrDefault(passage, new Standing.Gone(null)),
                passage -> "quoted words");
    }

    private static ObjectNode cell(String written) {
        return Doc.cell(inlines(written));
    }

    private static ObjectNode paragraph(String written) {
        return Doc.paragraph(inlines(written));
    }

    private static JsonNode[] inlines(String written) {
        List<JsonNode> inlines = new ArrayList<>();
        for (String piece : written.split("(?=\\[.])|(?<=\\[.])")) {
            inlines.add(piece.matches("\\[.]") ? Doc.citation(id(piece.charAt(1))) : Doc.text(piece));
        }
        return inlines.toArray(JsonNode[]::new);
    }

    private static UUID id(char letter) {
        return new UUID(0, letter);
    }

    /** As the cases write it. */
    private static String written(JsonNode node) {
        return switch (node.path("type").asString("")) {
            case Doc.TEXT -> node.path("text").asString();
            case Doc.CITATION ->
                "["
                        + (char) UUID.fromString(
                                        node.path("attrs").path("passage").asString())
                                .getLeastSignificantBits()
                        + "]";
            case Doc.PARAGRAPH -> children(node, "");
            default -> children(node, " ");
        };
    }

    private static String children(JsonNode node, String between) {
        return node.path("content")
                .valueStream()
                .map(ClearingTest::written)
                .filter(words -> between.isEmpty() || !words.isBlank())
                .collect(Collectors.joining(between))
                .strip();
    }
}
