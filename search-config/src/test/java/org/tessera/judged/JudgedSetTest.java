package org.tessera.judged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The judged set is what it says, and searches on its tuning half stay as good as they were; docs/benchmarks.md has the
 * figures of the reporting half.
 */
class JudgedSetTest {

    private final List<JudgedPassage> passages = Composer.all();
    private final List<JudgedQuery> queries = JudgedQuery.all();

    @Test
    void thereIsEnoughToJudgeInEveryLanguage() {
        assertThat(passages).hasSizeGreaterThanOrEqualTo(1500);
        assertThat(queries).hasSizeGreaterThanOrEqualTo(150);
        assertThat(passages).extracting(JudgedPassage::text).doesNotHaveDuplicates();
        assertThat(passages)
                .allSatisfy(passage ->
                        assertThat(passage.text()).doesNotContain("{").doesNotContain("}"));
    }

    @Test
    void everyQuestionHasAnswersAndOtherPassages() {
        assertThat(queries)
                .allSatisfy(query -> assertThat(passages)
                        .anyMatch(passage -> passage.answers(query))
                        .anyMatch(passage -> !passage.answers(query)));
    }

    @Test
    void searchesCrossLanguagesAndScripts() {
        List<JudgedQuery> tuning = queries.stream().filter(JudgedQuery::tuning).toList();
        List<Evaluation.Answer> ours = Evaluation.of(Way.OURS, passages, tuning);
        assertThat(recall(ours, "name")).as("names in other scripts").isGreaterThan(0.95);
        assertThat(recall(ours, "place")).as("places in other languages").isGreaterThan(0.95);
        assertThat(recall(ours, "topic"))
                .as("what happened, in other languages")
                .isGreaterThan(0.8);
        double standard = Evaluation.mean(Evaluation.of(Way.STANDARD, passages, tuning), answer -> !answer.across())
                .precision();
        assertThat(Evaluation.mean(ours, answer -> !answer.across()).precision())
                .as("precision in the language asked, against the standard analyser's")
                .isGreaterThan(standard);
    }

    private static double recall(List<Evaluation.Answer> answers, String kind) {
        return Evaluation.mean(
                        answers,
                        answer -> answer.across() && answer.query().kind().equals(kind))
                .recall();
    }
}
