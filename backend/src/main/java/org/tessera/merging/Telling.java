package org.tessera.merging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.tessera.evidence.Passage;
import org.tessera.marking.Evaluation;

/**
 * How telling passages are for a topic. The rule is written down in {@code docs/merge.md}: words of the topic, a heading
 * that names it, figures, the owner's evaluation, a length that can be quoted. The same passages always come out in the
 * same order.
 */
final class Telling {

    private static final Map<Character, Double> SOURCE = Map.of('A', 1.0, 'B', 0.8, 'C', 0.4, 'X', 0.3);
    private static final int MOST_WORDS_COUNTED = 5;
    private static final int SHORT = 60;

    private final Predicate<Passage> inPart;
    private final Map<Passage, List<Statement>> read = new LinkedHashMap<>();

    /**
     * @param passages running text, in a stable order
     * @param inPart whether a part of the passage can be quoted; else only all of it can
     */
    Telling(List<Passage> passages, Predicate<Passage> inPart) {
        this.inPart = inPart;
        passages.forEach(passage -> read.put(passage, Reading.of(passage)));
    }

    /** What speaks of the topic, most telling first: one stretch of each passage. */
    List<Excerpt> on(Topic topic) {
        return on(topic, statement -> statement.on(topic));
    }

    /** The same of the topic's sentences that fulfil a condition. */
    List<Excerpt> on(Topic topic, Predicate<Statement> wanted) {
        List<Excerpt> scored = new ArrayList<>();
        read.forEach((passage, statements) -> {
            if (statements.stream().anyMatch(wanted)) {
                Score score = score(topic, passage, wanted);
                scored.add(
                        inPart.test(passage)
                                ? new Excerpt(passage, run(topic, passage, wanted), topic, topic, score)
                                : new Excerpt(
                                        passage, new Span(0, passage.text().length()), main(passage), topic, score));
            }
        });
        return scored.stream()
                .sorted(Comparator.comparingDouble((Excerpt one) -> -one.score().total())
                        .thenComparing(one -> one.passage().contribution())
                        .thenComparingInt(one -> one.passage().ordinal())
                        .thenComparing(one -> one.passage().id()))
                .toList();
    }

    /** The first of each document with words of its own, so that no document drowns the others. */
    static List<Excerpt> ofEachDocument(List<Excerpt> ordered, int most) {
        List<Excerpt> few = new ArrayList<>();
        Set<UUID> documents = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (Excerpt excerpt : ordered) {
            if (few.size() < most
                    && words.add(excerpt.words())
                    && documents.add(excerpt.passage().document())) {
                few.add(excerpt);
            }
        }
        return List.copyOf(few);
    }

    Set<Trend> trend(Passage passage) {
        Set<Trend> trend = new HashSet<>();
        read.getOrDefault(passage, List.of()).forEach(statement -> trend.addAll(statement.trend()));
        return trend;
    }

    private Score score(Topic topic, Passage passage, Predicate<Statement> wanted) {
        StringBuilder said = new StringBuilder();
        read.getOrDefault(passage, List.of()).stream()
                .filter(wanted)
                .forEach(one -> said.append(one.words()).append(' '));
        String words = said.toString();
        return new Score(
                Math.min(MOST_WORDS_COUNTED, Reading.words(topic, passage, words)),
                Reading.headed(topic, passage),
                Figures.any(words),
                2 * weight(passage.evaluation()),
                passage.text().length() < SHORT);
    }

    private static double weight(Evaluation evaluation) {
        return SOURCE.getOrDefault(evaluation.source(), 0.3) * (1.1 - evaluation.information() / 10.0);
    }

    /** The topic of most of the passage's sentences. */
    private Topic main(Passage passage) {
        Map<Topic, Integer> sentences = new EnumMap<>(Topic.class);
        read.getOrDefault(passage, List.of()).forEach(statement -> {
            if (statement.topic() != null) {
                sentences.merge(statement.topic(), 1, Integer::sum);
            }
        });
        return sentences.entrySet().stream()
                .max(Map.Entry.<Topic, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Topic, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(Topic.SITUATION);
    }

    /** The neighbouring sentences that say most of the topic and are not too long to quote. */
    private Span run(Topic topic, Passage passage, Predicate<Statement> wanted) {
        List<Statement> statements = read.getOrDefault(passage, List.of());
        Span best = new Span(0, 0);
        double most = 0;
        for (int first = 0; first < statements.size(); first++) {
            double worth = 0;
            for (int last = first; last < statements.size() && wanted.test(statements.get(last)); last++) {
                Span span = statements
                        .get(first)
                        .span()
                        .through(statements.get(last).span());
                if (span.length() > Span.LONGEST_QUOTATION && last > first) {
                    break;
                }
                worth += worth(topic, statements.get(last));
                if (worth > most) {
                    most = worth;
                    best = span;
                }
            }
        }
        return best;
    }

    private static double worth(Topic topic, Statement statement) {
        String words = statement.words();
        return Reading.words(topic, statement.passage(), words) + (Figures.any(words) ? 0.5 : 0) + 0.1;
    }
}
