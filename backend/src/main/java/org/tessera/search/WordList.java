package org.tessera.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Folding;
import org.tessera.analysis.Word;

/**
 * Words of texts with how often each stands in them, in the spelling that is most frequent. In memory only; whoever keeps
 * it seals it.
 */
final class WordList {

    static final WordList EMPTY = new WordList(List.of());

    private static final int SHORTEST = 4;
    private static final int LETTERS_FOR_TWO_SLIPS = 8;
    /** Of words equally near, one that is so many times as frequent as the next was meant. */
    private static final int MUCH_MORE = 3;

    /** @param spelling as it stands in the texts */
    record Counted(String spelling, int times) {}

    /** By folded form. */
    private final NavigableMap<String, Counted> words = new TreeMap<>();

    WordList(List<Counted> all) {
        Map<String, Map<String, Integer>> spellings = new HashMap<>();
        all.forEach(one -> spellings
                .computeIfAbsent(Folding.fold(one.spelling()), any -> new TreeMap<>())
                .merge(one.spelling(), one.times(), Integer::sum));
        spellings.forEach((folded, ways) -> {
            String most = ways.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            words.put(
                    folded,
                    new Counted(
                            most,
                            ways.values().stream().mapToInt(times -> times).sum()));
        });
    }

    /** The words of a text that mean something by themselves; numbers are nobody's to complete. */
    static List<String> of(String text, String language) {
        return Analysis.text(text, language.isEmpty() ? null : language).stream()
                .filter(word -> !word.functionWord())
                .map(word -> surface(text, word))
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST)
                .filter(word -> word.codePoints().noneMatch(Character::isDigit))
                .toList();
    }

    private static String surface(String text, Word word) {
        return text.substring(word.from(), word.to());
    }

    /** The most frequent first. */
    List<Counted> most(int number) {
        return words.values().stream()
                .sorted(Comparator.comparingInt(Counted::times).reversed().thenComparing(Counted::spelling))
                .limit(number)
                .toList();
    }

    /** Words that begin so, in whatever case and with whatever marks; the most frequent first. */
    List<String> completing(String beginning, int most) {
        String folded = Folding.fold(beginning);
        if (folded.codePointCount(0, folded.length()) < 2) {
            return List.of();
        }
        return words.subMap(folded, false, folded + Character.MAX_VALUE, false).values().stream()
                .sorted(Comparator.comparingInt(Counted::times).reversed().thenComparing(Counted::spelling))
                .limit(most)
                .map(Counted::spelling)
                .toList();
    }

    boolean knows(String word) {
        return words.containsKey(Folding.fold(word));
    }

    /** The word that was most likely meant by one that is not known: a slip away, two from eight letters on. */
    Optional<String> meant(String word) {
        String folded = Folding.fold(word);
        if (folded.length() < SHORTEST || words.containsKey(folded)) {
            return Optional.empty();
        }
        int slips = folded.length() < LETTERS_FOR_TWO_SLIPS ? 1 : 2;
        for (int allowed = 1; allowed <= slips; allowed++) {
            Predicate<String> near = Analysis.near(folded, allowed);
            List<Counted> found = new ArrayList<>();
            words.forEach((one, counted) -> {
                if (near.test(one)) {
                    found.add(counted);
                }
            });
            if (!found.isEmpty()) {
                found.sort(Comparator.comparingInt(Counted::times).reversed());
                boolean clear = found.size() == 1
                        || found.getFirst().times() >= MUCH_MORE * found.get(1).times();
                return clear ? Optional.of(found.getFirst().spelling()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
