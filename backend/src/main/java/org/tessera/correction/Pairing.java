package org.tessera.correction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tessera.evidence.Passage;

/** Which passage of a correction took an old one's place: the one with most words in common, at the nearest place. */
final class Pairing {

    /** Below this share of words in common it is another passage. */
    static final double LEAST = 0.4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private Pairing() {}

    static Optional<Passage> of(Passage before, List<Passage> after) {
        Map<String, Integer> words = words(before.text());
        return after.stream()
                .filter(one -> common(words, words(one.text())) >= LEAST)
                .min(Comparator.<Passage>comparingDouble(one -> -common(words, words(one.text())))
                        .thenComparing(one -> !one.documentName().equals(before.documentName()))
                        .thenComparingInt(one -> Math.abs(one.ordinal() - before.ordinal()))
                        .thenComparing(Passage::id));
    }

    /** Twice the words in common over the words of both (Dice), 0 to 1. */
    private static double common(Map<String, Integer> one, Map<String, Integer> other) {
        int both = 0;
        for (Map.Entry<String, Integer> word : one.entrySet()) {
            both += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
        }
        int all = sum(one) + sum(other);
        return all == 0 ? 0 : 2.0 * both / all;
    }

    private static int sum(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.merge(word.group(), 1, Integer::sum);
        }
        return words;
    }
}
