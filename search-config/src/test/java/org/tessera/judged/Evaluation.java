package org.tessera.judged;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.tessera.analysis.Language;

/**
 * Asks every question of a half and judges what comes of the passages of that half, for each language of the passages by itself, as somebody would who filters
 * by language. {@link #main} prints the tables of docs/benchmarks.md; with the argument {@code tuning} those of the
 * tuning half, with {@code misses} what ours does not find there.
 */
final class Evaluation {

    /** What one question found among the passages in one language. */
    record Answer(JudgedQuery query, String language, Score score, List<JudgedPassage> missed) {
        boolean across() {
            return !query.language().equals(language);
        }
    }

    private static final int FAR = 20;

    private Evaluation() {}

    static List<Answer> of(Way way, List<JudgedPassage> passages, List<JudgedQuery> queries) {
        List<Answer> answers = new ArrayList<>();
        try (Shelf shelf = new Shelf(way)) {
            passages.forEach(passage -> shelf.add(passage.text(), passage.language()));
            for (JudgedQuery query : queries) {
                List<Integer> found = shelf.find(query.text());
                for (Language language : Language.values()) {
                    answer(passages, query, found, language.code(), answers);
                }
            }
        }
        return answers;
    }

    private static void answer(
            List<JudgedPassage> passages,
            JudgedQuery query,
            List<Integer> found,
            String language,
            List<Answer> answers) {
        Set<Integer> relevant = new HashSet<>();
        for (int number = 0; number < passages.size(); number++) {
            JudgedPassage passage = passages.get(number);
            if (passage.language().equals(language) && passage.tuning() == query.tuning() && passage.answers(query)) {
                relevant.add(number);
            }
        }
        if (!relevant.isEmpty()) {
            List<Integer> here = found.stream()
                    .filter(number -> passages.get(number).language().equals(language)
                            && passages.get(number).tuning() == query.tuning())
                    .toList();
            List<Integer> first = here.stream().limit(FAR).toList();
            answers.add(new Answer(
                    query,
                    language,
                    Score.of(here, relevant),
                    relevant.stream()
                            .filter(number -> !first.contains(number))
                            .map(passages::get)
                            .toList()));
        }
    }

    static Score mean(List<Answer> answers, Predicate<Answer> which) {
        return Score.mean(answers.stream().filter(which).map(Answer::score).toList());
    }

    static void main(String[] arguments) {
        List<JudgedPassage> passages = Composer.all();
        boolean tuning = arguments.length > 0;
        List<JudgedQuery> queries = JudgedQuery.all().stream()
                .filter(query -> query.tuning() == tuning)
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%d passages, %d questions (%s half)%n%n",
                passages.size(),
                queries.size(),
                tuning ? "tuning" : "reporting");
        System.out.println("| way | questions | same language: recall@20, precision@10, nDCG@10 "
                + "| another language: recall@20, precision@10, nDCG@10 |");
        System.out.println("|---|---|---|---|");
        for (Way way : Way.values()) {
            List<Answer> answers = of(way, passages, queries);
            row(way, "all", answers);
            row(
                    way,
                    "topic, method and goods",
                    answers.stream()
                            .filter(answer -> List.of("topic", "method", "goods")
                                    .contains(answer.query().kind()))
                            .toList());
            for (String kind : List.of("topic", "method", "goods", "place", "name", "topic+place")) {
                row(
                        way,
                        kind,
                        answers.stream()
                                .filter(answer -> answer.query().kind().equals(kind))
                                .toList());
            }
            if (way == Way.OURS) {
                matrix(answers);
                if (arguments.length > 0 && arguments[0].equals("misses")) {
                    misses(answers);
                }
            }
        }
    }

    private static void row(Way way, String kind, List<Answer> answers) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                way.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                kind,
                figures(mean(answers, answer -> !answer.across())),
                figures(mean(answers, Answer::across)));
    }

    private static String figures(Score score) {
        return String.format(Locale.ROOT, "%.2f, %.2f, %.2f", score.recall(), score.precision(), score.gain());
    }

    private static void matrix(List<Answer> answers) {
        System.out.print("\nRecall@20 of ours, asked in the row's language, written in the column's:\n\n|   |");
        for (Language written : Language.values()) {
            System.out.print(" " + written.code() + " |");
        }
        System.out.println("\n|---" + "|---".repeat(Language.values().length) + "|");
        for (Language asked : Language.values()) {
            System.out.print("| " + asked.code() + " |");
            for (Language written : Language.values()) {
                Score mean = mean(
                        answers,
                        answer -> answer.query().language().equals(asked.code())
                                && answer.language().equals(written.code()));
                System.out.printf(Locale.ROOT, " %.2f |", mean.recall());
            }
            System.out.println();
        }
        System.out.println();
    }

    private static void misses(List<Answer> answers) {
        for (Answer answer : answers) {
            if (!answer.missed().isEmpty() || answer.score().precision() < 0.5) {
                System.out.printf(
                        Locale.ROOT,
                        "%s in %s: recall %.2f precision %.2f  %s%n",
                        answer.query().text(),
                        answer.language(),
                        answer.score().recall(),
                        answer.score().precision(),
                        answer.missed().isEmpty()
                                ? ""
                                : answer.missed().getFirst().text());
            }
        }
    }
}
