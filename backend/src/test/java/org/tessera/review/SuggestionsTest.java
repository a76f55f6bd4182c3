package org.tessera.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tessera.drafting.Doc;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.review.Suggestion.Outcome;

/** Changes that stand beside the text until somebody takes them over. */
class SuggestionsTest extends ReviewedDraft {

    private static final String TEXT = "Prices fell in the region.";

    @ParameterizedTest
    @CsvSource({
        "Prices fell in the region., Prices rose in the region., fell, rose",
        "Prices fell in the region., Prices fell sharply in the region., '', 'sharply '",
        "Prices fell in the region., Prices fell., ' in the region', ''",
        "Prices fell in the region., In 2025 prices fell in the region., Prices, In 2025 prices",
        "The price fell., The prices fell., price, prices",
        "Prices fell., Prices fell further., '', ' further'",
        "🙂 fell, 🙃 fell, 🙂, 🙃",
    })
    void onlyWhatDiffersIsSuggested(String text, String wished, String was, String becomes) {
        Change change = Change.of(new Line(1, text), 1, 1 + text.length(), wished);
        assertThat(change.was()).isEqualTo(was);
        assertThat(change.becomes()).isEqualTo(becomes);
    }

    @Test
    void takenOverTheWordsAreTheTextsAndSayWhoseTheyWere() {
        UUID section = part("DRUGS");
        Suggestion one = suggest(GEORGIAN, section, "Prices fell in Tbilisi.");
        assertThat(text(section)).isEqualTo(TEXT);
        assertThat(one.was()).isEqualTo("the region");
        assertThat(one.kind()).isEqualTo(Suggestion.Kind.REPLACE);

        Suggestion taken = decide(one, Outcome.ACCEPTED, "", null);
        assertThat(text(section)).isEqualTo("Prices fell in Tbilisi.");
        assertThat(taken.decision())
                .satisfies(decision ->
                        assertThat(decision.version()).isEqualTo(node.drafts().version(section)));
        assertThat(taken.author()).isEqualTo("analyst-ge");
        assertThatThrownBy(() -> decide(one, Outcome.REJECTED, "No.", null)).isInstanceOf(Conflict.class);
    }

    @Test
    void otherWordsCanBeTakenOverInItsPlace() {
        UUID section = part("FIREARMS");
        Suggestion one = suggest(REVIEWER, section, "Prices rose in the region.");
        decide(one, Outcome.ACCEPTED, "Shorter.", "grew");
        assertThat(text(section)).isEqualTo("Prices grew in the region.");
    }

    @Test
    void ofOverlappingOnesTheSecondSaysThatTheTextHasChanged() {
        UUID section = part("THB");
        Suggestion first = suggest(GEORGIAN, section, "Prices fell in the west.");
        Suggestion second = suggest(REVIEWER, section, "Prices fell in the region and beyond.");
        Suggestion third = suggest(REVIEWER, section, "Retail prices fell in the region.");
        Suggestion fourth = suggest(REVIEWER, section, "Prices fell everywhere.");
        decide(first, Outcome.ACCEPTED, "", null);

        assertThat(now(fourth).changed()).isTrue();
        assertThatThrownBy(() -> decide(fourth, Outcome.ACCEPTED, "", null))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("has changed there");
        assertThat(now(fourth).decision()).isNull();
        assertThat(now(second).changed()).isTrue();
        assertThat(now(third).changed()).isFalse();
        decide(third, Outcome.ACCEPTED, "", null);
        assertThat(text(section)).isEqualTo("Retail prices fell in the west.");
        decide(fourth, Outcome.REJECTED, "Not everywhere.", null);
        assertThat(now(fourth).decision())
                .satisfies(decision -> assertThat(decision.reason()).isEqualTo("Not everywhere."));
    }

    @Test
    void itIsCarriedAlongWithWhatOthersWriteBefore() {
        UUID section = part("CYBERCRIME");
        Suggestion one = suggest(GEORGIAN, section, "Prices fell sharply in the region.");
        write(section, "A paragraph before.");
        assertThat(now(one).changed()).isFalse();
        decide(one, Outcome.ACCEPTED, "", null);
        assertThat(text(section)).contains("A paragraph before.").contains("Prices fell sharply in the region.");
    }

    @Test
    void twoInsertionsAtOnePlaceBothFindIt() {
        UUID section = part("MIGRANT_SMUGGLING");
        Suggestion first = suggest(GEORGIAN, section, "Prices fell, it is said, in the region.");
        Suggestion second = suggest(REVIEWER, section, "Prices fell slightly in the region.");
        decide(first, Outcome.ACCEPTED, "", null);
        decide(second, Outcome.ACCEPTED, "", null);
        assertThat(text(section)).contains("it is said").contains("slightly");
    }

    @Test
    void aSourceIsNeitherStruckNorAdded() {
        UUID section = section("DOCUMENT_FRAUD", Country.GE);
        UUID own = shared.passage(Country.GE, "our words", Set.of());
        write(section, Doc.paragraph(Doc.text("Passports."), Doc.citation(own), Doc.text(" More.")));
        assertThatThrownBy(() -> suggest(GEORGIAN, section, 1, 18, "Passports. More."))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("source");
        assertThat(suggest(GEORGIAN, section, 1, 18, "Passports.\uFFFC Far more.")
                        .becomes())
                .isEqualTo("Far more");
        assertThatThrownBy(() -> suggest(GEORGIAN, section, 1, 25, "x")).isInstanceOf(Invalid.class);
    }

    @Test
    void whoMaySuggestAndWhoDecides() {
        UUID section = part("MONEY_LAUNDERING");
        Suggestion one = suggest(GEORGIAN, section, "Prices rose in the region.");
        assertThatThrownBy(() -> suggest(ARMENIAN_LEAD, section, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> suggestions().of(ARMENIAN_LEAD, section)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> suggestions().decide(ARMENIAN_LEAD, one.id(), Outcome.ACCEPTED, "", null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> suggestions().decide(GEORGIAN, one.id(), Outcome.ACCEPTED, "", null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> decide(one, Outcome.REJECTED, " ", null)).isInstanceOf(Invalid.class);

        UUID regional = section("MONEY_LAUNDERING", null);
        write(regional, TEXT);
        node.drafts().setAudience(COORDINATOR, regional, Set.of(Audience.GE, Audience.REVIEWERS));
        assertThatThrownBy(() -> suggest(GEORGIAN, regional, "Prices rose in the region."))
                .isInstanceOf(Forbidden.class);
        assertThat(suggest(REVIEWER, regional, "Prices rose in the region.").becomes())
                .isEqualTo("rose");
    }

    /** A country's part that reviewers read too, with one sentence. */
    private static UUID part(String area) {
        UUID section = section(area, Country.GE);
        write(section, TEXT);
        node.drafts().setAudience(COORDINATOR, section, Set.of(Audience.GE, Audience.REVIEWERS));
        return section;
    }

    private static Suggestion suggest(Viewer viewer, UUID section, String wished) {
        return suggest(viewer, section, 1, 1 + TEXT.length(), wished);
    }

    private static Suggestion suggest(Viewer viewer, UUID section, int from, int to, String wished) {
        return suggestions()
                .suggest(viewer, section, new Suggestions.Wish(node.drafts().version(section), from, to, wished, ""));
    }

    private static Suggestion decide(Suggestion one, Outcome outcome, String reason, @Nullable String instead) {
        return suggestions().decide(COORDINATOR, one.id(), outcome, reason, instead);
    }

    private static Suggestion now(Suggestion one) {
        List<Suggestion> all = suggestions().of(COORDINATOR, one.section());
        return all.stream()
                .filter(same -> same.id().equals(one.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String text(UUID section) {
        return node.drafts().section(COORDINATOR, section).orElseThrow().text();
    }

    private static Suggestions suggestions() {
        return node.the(Suggestions.class);
    }
}
