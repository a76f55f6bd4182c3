package org.tessera.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.contribution.Period;
import org.tessera.drafting.Digests;
import org.tessera.drafting.Doc;
import org.tessera.identity.Country;
import org.tessera.marking.Evaluation;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.parsing.Locator;

class TypesettingTest {

    private static final UUID SEEN = new UUID(0, 1);
    private static final UUID WITHHELD = new UUID(0, 2);
    private static final String TEXT = "In 2025 there were 37 cases.";

    @Test
    void anEndnoteCarriesWhatAReaderNeedsToFindThePassage() {
        Publication.Endnote note = notes(quotable(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .getFirst();

        assertThat(note.passage()).isEqualTo(SEEN);
        assertThat(note.owner()).isEqualTo(Country.GE);
        assertThat(note.locator()).isEqualTo(Locator.paragraph(3));
        assertThat(note.marking()).isEqualTo(Marking.BPL);
        assertThat(note.handling()).containsExactly(HandlingCode.H0);
        assertThat(note.sha256()).isEqualTo(Digests.of(TEXT));
        assertThat(note.text()).contains("Georgia", "report.docx", "paragraph 3", "Evaluation B2", "Handling H0");
    }

    @Test
    void ofAWithheldPassageNothingButItsIdIsTold() {
        Publication.Endnote note = notes(quotable(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .getLast();

        assertThat(note).isEqualTo(Publication.Endnote.withheld(2, "Withheld", WITHHELD));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-12-31, Period 2025.",
        "2024-01-01, 2025-12-31, Period 2024–2025.",
        "2025-03-01, 2025-11-30, Period 2025-03-01 – 2025-11-30.",
    })
    void wholeYearsArePrintedAsYears(LocalDate from, LocalDate to, String printed) {
        assertThat(notes(quotable(from, to)).getFirst().text()).contains(printed);
    }

    private static List<Publication.Endnote> notes(Quotable quotable) {
        Typesetting typesetting = new Typesetting("en", Map.of(SEEN, quotable), Map.of(), Map.of());
        typesetting.chapters(new Frozen(
                "Title",
                "en",
                List.of(new Frozen.Chapter(
                        "Chapter",
                        null,
                        List.of(new Frozen.Section(
                                new UUID(0, 3),
                                "Section",
                                null,
                                1,
                                Marking.BPL,
                                Set.of(),
                                Doc.doc(List.of(
                                        Doc.paragraph(Doc.text("Words"), Doc.citation(SEEN), Doc.citation(WITHHELD)))),
                                List.of(),
                                null))))));
        return typesetting.notes();
    }

    private static Quotable quotable(LocalDate from, LocalDate to) {
        return new Quotable(
                Country.GE,
                TEXT,
                "en",
                null,
                false,
                "Title",
                "report.docx",
                Locator.paragraph(3),
                new Period(from, to),
                Evaluation.of("B2"),
                Set.of(HandlingCode.H0),
                Marking.BPL);
    }
}
