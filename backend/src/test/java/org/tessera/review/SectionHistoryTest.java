package org.tessera.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.assessment.Sections;
import org.tessera.drafting.Doc;
import org.tessera.drafting.Moments;
import org.tessera.drafting.SectionHistory;
import org.tessera.drafting.jdbc.DraftStore;
import org.tessera.identity.Country;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;

/** Who wrote what in a section, and the way back. */
class SectionHistoryTest extends ReviewedDraft {

    @Test
    void everyWordKnowsItsStepAndThatStepsSuggestion() {
        UUID section = section("THB", null);
        write(section, "Second sentence.");
        int version = write(section, "First words.");
        SectionHistory history = node.the(SectionHistory.class);
        Suggestion suggested = node.the(Suggestions.class)
                .suggest(REVIEWER, section, new Suggestions.Wish(version, 7, 12, "lines", ""));
        Suggestion accepted =
                node.the(Suggestions.class).decide(COORDINATOR, suggested.id(), Suggestion.Outcome.ACCEPTED, "", null);
        int now = node.drafts().version(section);

        assertThat(text(section)).contains("First lines.");
        assertThat(history.whoWrote(COORDINATOR, section, now, 1, 6))
                .extracting(SectionHistory.Written::version)
                .containsExactly(version);
        assertThat(history.whoWrote(COORDINATOR, section, now, 7, 12))
                .first()
                .extracting(SectionHistory.Written::version)
                .isEqualTo(Objects.requireNonNull(accepted.decision()).version());
        // over both paragraphs: the longer one was written by the first step
        assertThat(history.whoWrote(COORDINATOR, section, now, 15, 31))
                .extracting(SectionHistory.Written::version)
                .containsExactly(1);
        assertThat(history.of(REVIEWER, section, Integer.MAX_VALUE))
                .singleElement()
                .satisfies(sitting -> {
                    assertThat(sitting.first()).isEqualTo(1);
                    assertThat(sitting.last()).isEqualTo(now);
                    assertThat(sitting.author()).isEqualTo("coordinator-1");
                });
        assertThatThrownBy(() -> history.of(GEORGIAN, section, 9)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> history.whoWrote(COORDINATOR, section, now, 1, 5000))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anyMomentComesBackAsAStepAndNothingIsLost() {
        UUID section = section("FIREARMS", null);
        SectionHistory history = node.the(SectionHistory.class);
        int first = write(section, "The first text.");
        int second = write(section, "Another text.");
        String then = text(section);

        int restored = history.restore(COORDINATOR, section, first);
        assertThat(restored).isEqualTo(second + 1);
        assertThat(text(section)).doesNotContain("Another").contains("The first text.");
        assertThat(history.restore(COORDINATOR, section, first)).isEqualTo(restored);
        history.restore(COORDINATOR, section, second);
        assertThat(text(section)).isEqualTo(then);
        assertThat(node.the(Moments.class).of(COORDINATOR, section, restored)).isPresent();
        history.restore(COORDINATOR, section, 0);
        assertThat(text(section)).isEmpty();

        assertThatThrownBy(() -> history.restore(REVIEWER, section, first)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> history.restore(GEORGIAN, section, first)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> history.restore(COORDINATOR, section, 999)).isInstanceOf(NotFound.class);
    }

    @Test
    void aMomentThatLeansOnWhatNobodyMayCiteAnyMoreDoesNotComeBack() {
        UUID section = section("DOCUMENT_FRAUD", null);
        UUID passage = shared.passage(Country.UA, "seized in Odesa", Set.of());
        int citing = write(section, Doc.paragraph(Doc.text("Seized."), Doc.citation(passage)));
        node.the(SectionHistory.class).restore(COORDINATOR, section, 0);
        assertThat(node.drafts().cited(section)).isEmpty();
        shared.forget(passage);
        assertThatThrownBy(() -> node.the(SectionHistory.class).restore(COORDINATOR, section, citing))
                .isInstanceOf(Invalid.class);
        assertThat(text(section)).isEmpty();
    }

    /** Its older steps cannot even be read here: opening looks at the newest snapshot and what came after it. */
    @Test
    void aSectionOfAHundredThousandStepsOpensInUnderASecond() {
        UUID section = section("CYBERCRIME", null);
        Sections.Row row = node.the(Sections.class).find(section).orElseThrow();
        DraftStore store = node.the(DraftStore.class);
        store.hold(section);
        JdbcClient jdbc = node.the(JdbcClient.class);
        jdbc.sql("""
                        insert into section_step (section, version, author, client, seq, by_merge, step, chain)
                        select ?, i, 'coordinator-1', 'x', 0, false, 'not readable'::bytea, '\\x00'::bytea
                        from generate_series(1, 100000) i""").param(section).update();
        jdbc.sql("update section_draft set version = 100000, edited = true where section = ?")
                .param(section)
                .update();
        String doc = Doc.doc(List.of(Doc.paragraph(Doc.text("A long story.")))).toString();
        store.keepSnapshot(row, 99_900, doc);
        jdbc.sql("delete from section_step where section = ? and version > 99900")
                .param(section)
                .update();
        jdbc.sql("update section_draft set version = 99900 where section = ?")
                .param(section)
                .update();
        String step =
                "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}}";
        store.append(
                row,
                store.head(section),
                List.of(new DraftStore.Addition(
                        new DraftStore.Origin("coordinator-1", "x", 0, false), Collections.nCopies(100, step))),
                version -> "");
        node.drafts()
                .section(COORDINATOR, section("CYBERCRIME", Country.AM)); // the engine is warm, as on a running node

        long began = System.nanoTime();
        assertThat(node.drafts().section(COORDINATOR, section).orElseThrow().version())
                .isEqualTo(100_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        assertThat(node.the(SectionHistory.class).of(COORDINATOR, section, Integer.MAX_VALUE))
                .isNotEmpty();
    }

    private static String text(UUID section) {
        return node.drafts().section(COORDINATOR, section).orElseThrow().text();
    }
}
