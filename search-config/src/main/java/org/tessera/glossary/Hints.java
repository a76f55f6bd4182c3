package org.tessera.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.tessera.analysis.Language;
import org.tessera.analysis.Word;

/**
 * What a sentence hints at though none of the glossary's terms stands in it: words of several of a concept's terms near
 * each other. Nobody writes down every way in which people tell a thing, but they tell it with the same words. A word
 * hints the more at a concept, the more of the terms that have the word are the concept's; a sentence hints at one concept
 * at most. Places are named and not hinted at.
 */
final class Hints {

    /** Of a word's terms, how many more there might be of other concepts: what a single term says is little. */
    private static final double DOUBT = 0.5;

    /** What a word must say at least to count, and what the words together must say. */
    private static final double LEAST = 0.05;

    private static final double ENOUGH = 0.5;
    private static final int WORDS = 2;

    private record Seen(int at, String stem, double weight) {}

    /** The stem decides between equals: sets have an order of their own in each process, an index must not. */
    private static final BinaryOperator<Seen> SAYS_MORE =
            BinaryOperator.maxBy(Comparator.comparingDouble(Seen::weight).thenComparing(Seen::stem));

    private record Stretch(String concept, int first, int last, int stems, double weight) {}

    private final Map<Language, Map<String, Map<String, Double>>> weights = new EnumMap<>(Language.class);

    Hints(List<Written> concepts) {
        for (Written concept : concepts) {
            for (Written.Term term : concept.terms()) {
                Set<String> stems = new HashSet<>();
                term.essential().forEach(word -> stems.addAll(word.stems()));
                stems.forEach(stem -> weights.computeIfAbsent(term.language(), any -> new HashMap<>())
                        .computeIfAbsent(stem, any -> new HashMap<>())
                        .merge(concept.name(), 1.0, Double::sum));
            }
        }
        weights.values().forEach(stems -> stems.values().forEach(Hints::weigh));
    }

    private static void weigh(Map<String, Double> counted) {
        double all = counted.values().stream().mapToDouble(one -> one).sum();
        counted.replaceAll((concept, count) -> count / (all + DOUBT));
        counted.entrySet()
                .removeIf(one -> one.getValue() < LEAST || one.getKey().startsWith("place/"));
    }

    /** In the order of the text. */
    List<Glossary.Found> in(List<Word> words) {
        List<Glossary.Found> found = new ArrayList<>();
        Map<String, List<Seen>> sentence = new HashMap<>();
        for (int at = 0; at < words.size(); at++) {
            if (at > 0 && Term.beginsSentence(words.get(at), words.get(at - 1))) {
                best(sentence, found);
                sentence.clear();
            }
            see(words.get(at), at, sentence);
        }
        best(sentence, found);
        return found;
    }

    private void see(Word word, int at, Map<String, List<Seen>> sentence) {
        Map<String, Seen> here = new HashMap<>();
        for (Language language : word.readings()) {
            Map<String, Map<String, Double>> known = weights.getOrDefault(language, Map.of());
            for (String stem : word.stems()) {
                known.getOrDefault(stem, Map.of())
                        .forEach((concept, weight) -> here.merge(concept, new Seen(at, stem, weight), SAYS_MORE));
            }
        }
        here.forEach((concept, seen) ->
                sentence.computeIfAbsent(concept, any -> new ArrayList<>()).add(seen));
    }

    private static void best(Map<String, List<Seen>> sentence, List<Glossary.Found> found) {
        sentence.entrySet().stream()
                .flatMap(one -> IntStream.range(0, one.getValue().size() - 1)
                        .mapToObj(first -> together(one.getKey(), one.getValue(), first)))
                .filter(stretch -> stretch.stems() >= WORDS && stretch.weight() >= ENOUGH)
                .max(Comparator.comparingDouble(Stretch::weight)
                        .thenComparing(Stretch::concept)
                        .thenComparing(Stretch::first, Comparator.reverseOrder()))
                .ifPresent(best -> found.add(new Glossary.Found(best.concept(), best.first(), best.last())));
    }

    /** What the words of a concept from this one on say together, each once, as far as they stand near it. */
    private static Stretch together(String concept, List<Seen> seen, int from) {
        int first = seen.get(from).at();
        Set<String> stems = new HashSet<>();
        double weight = 0;
        int last = first;
        for (Seen each : seen.subList(from, seen.size())) {
            if (each.at() - first >= Term.NEAR) {
                break;
            }
            if (stems.add(each.stem())) {
                weight += each.weight();
                last = each.at();
            }
        }
        return new Stretch(concept, first, last, stems.size(), weight);
    }
}
