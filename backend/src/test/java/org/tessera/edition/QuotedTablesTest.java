package org.tessera.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tessera.edition.Publication.Block;
import org.tessera.edition.Publication.QuotedRows;

class QuotedTablesTest {

    @Test
    void neighbouringRowsOfOneFormBecomeOneTable() {
        List<Block> joined = QuotedTables.joined(List.of(
                quoted("Region: A | Kilograms [Net. Missing is \"--\".]: 48.2 | Cases: 3", null, 1),
                quoted(
                        "Region: B | Kilograms [Net. Missing is \"--\".]: -- | Cases: 4\nRegion: C | Kilograms: 1 | Cases: 5",
                        null,
                        2)));

        assertThat(joined)
                .containsExactly(new QuotedRows(
                        List.of("Region", "Kilograms", "Cases"),
                        List.of(
                                new QuotedRows.Row(List.of("A", "48.2", "3"), 1),
                                new QuotedRows.Row(List.of("B", "--", "4"), 2),
                                new QuotedRows.Row(List.of("C", "1", "5"), 2)),
                        List.of("Kilograms: Net. Missing is \"--\".")));
    }

    @Test
    void otherColumnsAreAnotherTable() {
        assertThat(QuotedTables.joined(
                        List.of(quoted("Region: A | Cases: 3", null, 1), quoted("City: A | Price: 3", null, 2))))
                .hasSize(2)
                .allMatch(QuotedRows.class::isInstance);
    }

    @Test
    void aTranslationSaysSoBelow() {
        List<Block> joined = QuotedTables.joined(List.of(quoted("Region: A | Cases: 3", "Verified translation", 1)));

        assertThat(((QuotedRows) joined.getFirst()).remarks()).containsExactly("Verified translation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2025 there were 37 cases: more than before.",
                "Region: A | 48.2",
                "Region: A | Cases: 3\nRegion: B | Boats: 3",
                "Region: A | Region: B",
            })
    void whatIsNoTableStaysAQuotation(String words) {
        Block quotation = quoted(words, null, 1);

        assertThat(QuotedTables.joined(List.of(quotation))).containsExactly(quotation);
    }

    private static Block quoted(String words, @Nullable String remark, int note) {
        return new Publication.Quotation(words, remark, note, null);
    }
}
