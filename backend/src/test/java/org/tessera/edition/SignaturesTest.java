package org.tessera.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tessera.drafting.Doc;
import org.tessera.identity.Country;
import org.tessera.marking.Marking;
import org.tessera.review.SignOff;
import org.tessera.review.SignOff.Verdict;

/** What an edition says of who signed it. */
class SignaturesTest {

    private static final UUID SECTION = new UUID(0, 3);

    @Test
    void aDissentIsALineBelowTheSectionWithItsWordsAmongTheNotes() {
        Typesetting typesetting = new Typesetting("en", Map.of(), Map.of(), Map.of());
        List<Publication.Chapter> chapters = typesetting.chapters(frozen(
                new SignOff.Standing(signOff(Country.GE, Verdict.DISSENT, "The scale is not supported."), true)));

        assertThat(chapters.getFirst().sections().getFirst().blocks().getLast())
                .isEqualTo(new Publication.Paragraph(List.of(
                        new Publication.Words("Georgia does not agree with this section as it stands.", false, true),
                        new Publication.Note(1))));
        assertThat(typesetting.notes())
                .containsExactly(Publication.Endnote.said(1, "Georgia: The scale is not supported."));
    }

    @Test
    void theLastChapterSaysWhoSignedWhichText() {
        Publication.Chapter last = new Typesetting("en", Map.of(), Map.of(), Map.of())
                .chapters(frozen(
                        new SignOff.Standing(signOff(Country.GE, Verdict.SIGNED, null), true),
                        new SignOff.Standing(signOff(null, Verdict.SIGNED, null), false)))
                .getLast();

        assertThat(last.title()).isEqualTo("Sign-offs");
        assertThat(last.sections().getFirst().blocks().toString())
                .contains(
                        "Georgia",
                        "signed off",
                        "Reviewer somebody",
                        "signed off, for an earlier text",
                        "22 November 2026");
    }

    @Test
    void whatNobodySignedHasNoSuchChapter() {
        assertThat(new Typesetting("en", Map.of(), Map.of(), Map.of()).chapters(frozen()))
                .extracting(Publication.Chapter::title)
                .containsExactly("Chapter");
    }

    private static SignOff signOff(@Nullable Country country, Verdict verdict, @Nullable String words) {
        return new SignOff(
                UUID.randomUUID(),
                SECTION,
                1,
                "digest",
                "somebody",
                country,
                verdict,
                words,
                Instant.parse("2026-11-22T10:00:00Z"));
    }

    private static Frozen frozen(SignOff.Standing... signOffs) {
        return new Frozen(
                "Title",
                "en",
                List.of(new Frozen.Chapter(
                        "Chapter",
                        null,
                        List.of(new Frozen.Section(
                                SECTION,
                                "Section",
                                null,
                                1,
                                Marking.BPL,
                                Set.of(),
                                Doc.doc(List.of(Doc.paragraph(Doc.text("Words")))),
                                List.of(signOffs),
                                null)))));
    }
}
