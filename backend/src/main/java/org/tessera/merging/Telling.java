package org.tessera.merging;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.tessera.evidence.Passage;
import org.tessera.marking.Evaluation;

/**
 * How telling a passage is for a topic. The rule is written down in {@code docs/merge.md}: words of the topic, a heading
 * that names it, figures, the owner's evaluation, a length that can be quoted. The same passages always come out in the
 * same order.
 */
final class Telling {

    private static final WordLists TOPICS = WordLists.read("topics.txt");
    private static final Pattern FIGURE = Pattern.compile("\\p{Nd}+(?:[.,\\s]\\p{Nd}+)*");
    private static final Pattern DISCLAIMER = Pattern.compile("(?iu)invented sample|вымышлен\\w* пример");
    private static final Map<Character, Double> SOURCE = Map.of('A', 1.0, 'B', 0.8, 'C', 0.4, 'X', 0.3);
    private static final int MOST_WORDS_COUNTED = 5;
    private static final double HEADING_BONUS = 6;

    private Telling() {}

    /** The passages that speak of the topic, most telling first. */
    static List<Passage> of(Topic topic, List<Passage> passages) {
        Map<UUID, Double> scores = new HashMap<>();
        passages.forEach(passage -> scores.put(passage.id(), score(topic, passage)));
        ToDoubleFunction<Passage> byScore = passage -> -scores.getOrDefault(passage.id(), 0.0);
        return passages.stream()
                .filter(passage -> scores.getOrDefault(passage.id(), 0.0) > 0)
                .sorted(Comparator.comparingDouble(byScore)
                        .thenComparing(Passage::contribution)
                        .thenComparingInt(Passage::ordinal)
                        .thenComparing(Passage::id))
                .toList();
    }

    /** Zero when the passage does not speak of the topic, or speaks more of another one. */
    static double score(Topic topic, Passage passage) {
        double own = words(topic, passage);
        if (own == 0 || DISCLAIMER.matcher(passage.text()).find()) {
            return 0;
        }
        boolean aside = topic == Topic.TREND || topic == Topic.PRICE;
        if (!aside && own < strongest(passage)) {
            return 0;
        }
        if (topic == Topic.TREND && Trend.in(passage).isEmpty()) {
            return 0;
        }
        if (topic == Topic.PRICE && Figures.prices(passage).isEmpty()) {
            return 0;
        }
        double figures = FIGURE.matcher(passage.text()).find() ? 1 : 0;
        double length = passage.text().length() < 60 ? -2 : 0;
        return own + figures + length + 2 * weight(passage.evaluation());
    }

    private static double strongest(Passage passage) {
        double strongest = 0;
        for (Topic topic : Topic.values()) {
            if (topic != Topic.TREND && topic != Topic.PRICE) {
                strongest = Math.max(strongest, words(topic, passage));
            }
        }
        return strongest;
    }

    private static double words(Topic topic, Passage passage) {
        String heading = Span.heading(passage.text());
        double bonus = TOPICS.matches(topic.code(), passage.language(), heading) > 0 ? HEADING_BONUS : 0;
        return bonus + Math.min(MOST_WORDS_COUNTED, TOPICS.matches(topic.code(), passage.language(), passage.text()));
    }

    private static double weight(Evaluation evaluation) {
        return SOURCE.getOrDefault(evaluation.source(), 0.3) * (1.1 - evaluation.information() / 10.0);
    }

    /** The part of the passage that is quoted for the topic: whole if short, else its most telling neighbouring sentences. */
    static Span quotation(Topic topic, Passage passage) {
        List<Span> sentences = Span.sentences(passage);
        if (sentences.isEmpty()) {
            return new Span(0, Math.min(Span.LONGEST_QUOTATION, passage.text().length()));
        }
        Map<Double, Span> best = new TreeMap<>(Comparator.reverseOrder());
        for (int first = 0; first < sentences.size(); first++) {
            double worth = 0;
            for (int last = first; last < sentences.size(); last++) {
                Span span = new Span(
                        sentences.get(first).from(), sentences.get(last).to());
                if (span.length() > Span.LONGEST_QUOTATION && last > first) {
                    break;
                }
                worth += worth(topic, passage, sentences.get(last));
                best.putIfAbsent(worth, cut(span));
            }
        }
        return best.values().iterator().next();
    }

    private static double worth(Topic topic, Passage passage, Span sentence) {
        String words = sentence.of(passage.text());
        return TOPICS.matches(topic.code(), passage.language(), words)
                + (FIGURE.matcher(words).find() ? 0.5 : 0)
                + 0.1;
    }

    private static Span cut(Span span) {
        return span.length() <= 2 * Span.LONGEST_QUOTATION
                ? span
                : new Span(span.from(), span.from() + 2 * Span.LONGEST_QUOTATION);
    }
}
