package org.tessera.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tessera.contribution.Period;
import org.tessera.evidence.FileType;
import org.tessera.evidence.Passage;
import org.tessera.identity.Country;
import org.tessera.marking.Evaluation;
import org.tessera.marking.Marking;
import org.tessera.parsing.Locator;

/** Rows come back under the names of their columns, and what is no row is not torn apart. */
class RowsTest {

    @Test
    void eachValueStandsUnderItsName() {
        Rows rows = Rows.of(List.of(
                rows("A2:C3", "Place: Batumi | Drug: heroin | Kg: 12\nPlace: Poti | Kg: 3"),
                rows("A4:C4", "Place: Gori")));
        assertThat(rows.columns()).containsExactly("Place", "Drug", "Kg");
        assertThat(rows.rows()).extracting(Rows.Row::place).containsExactly("2", "3", "4");
        assertThat(rows.rows().get(1).cells()).isEqualTo(Map.of("Place", "Poti", "Kg", "3"));
    }

    @Test
    void aLineWithoutNamesGoesAcross() {
        assertThat(Rows.cells("Seizures in 2025")).isEmpty();
        assertThat(Rows.cells("12 | 14 | 19")).isEmpty();
        assertThat(Rows.cells("Total: 3 | 14")).isEmpty();
    }

    @Test
    void aValueMayHaveAColon() {
        assertThat(Rows.cells("Time: 12: 30 | Place: Poti")).isEqualTo(Map.of("Time", "12: 30", "Place", "Poti"));
    }

    @Test
    void whereRowsWereLeftOutTheRangeStandsOnce() {
        assertThat(Rows.of(List.of(rows("B2:C9", "A: 1\nA: 2"))).rows())
                .extracting(Rows.Row::place)
                .containsExactly("B2:C9", "");
    }

    private static Passage rows(String cells, String text) {
        return new Passage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Country.GE,
                0,
                Locator.cells("Sheet", cells),
                "en",
                text,
                "Title",
                "a.xlsx",
                FileType.SHEET,
                List.of("DRUGS"),
                new Period(LocalDate.EPOCH, LocalDate.EPOCH),
                Evaluation.of("B2"),
                null,
                Set.of(),
                null,
                Marking.BPL,
                List.of());
    }
}
