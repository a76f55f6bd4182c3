package org.tessera.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Folding;

/**
 * The words that a glossary knows, for whoever is typing: what a beginning may become, and which word was meant. It knows
 * nothing of any contribution, so it may be shown to everybody. Thread-safe.
 */
public final class Vocabulary {

    /**
     * A term that begins as typed.
     *
     * @param gloss the concept's first English term
     */
    public record Completion(String term, String language, String concept, String gloss) {}

    /** @param key the whole term folded, once for all keystrokes */
    private record Offered(String key, Completion completion) {}

    private static final int SHORTEST_TO_CORRECT = 4;
    private static final int LETTERS_FOR_TWO_SLIPS = 8;

    private static final Vocabulary SHIPPED = new Vocabulary(Glossary.shipped());

    private static volatile Vocabulary current = SHIPPED;

    private final Glossary glossary;

    /** By folded beginning of the term, and of each later word in it. */
    private final NavigableMap<String, List<Offered>> terms = new TreeMap<>();

    /** By folded form a word as the glossary writes it. */
    private final Map<String, String> words = new HashMap<>();

    Vocabulary(Glossary glossary) {
        this.glossary = glossary;
        for (Concept concept : glossary.concepts()) {
            List<String> english = concept.terms().getOrDefault("en", List.of());
            String gloss = english.isEmpty() ? concept.name() : english.getFirst();
            concept.terms()
                    .forEach((language, all) -> all.forEach(term -> {
                        Offered offered = new Offered(key(term), new Completion(term, language, concept.name(), gloss));
                        for (var word : Analysis.text(term, language)) {
                            String from = term.substring(word.from());
                            terms.computeIfAbsent(key(from), any -> new ArrayList<>())
                                    .add(offered);
                            words.putIfAbsent(word.exact(), term.substring(word.from(), word.to()));
                        }
                    }));
        }
    }

    /** Of the glossary that ships with the application. */
    public static Vocabulary shipped() {
        return SHIPPED;
    }

    /** Of the glossary that is in use. */
    @SuppressWarnings("ReferenceEquality") // a glossary is equal to itself alone
    public static Vocabulary current() {
        Vocabulary known = current;
        if (known.glossary != Glossary.current()) {
            known = new Vocabulary(Glossary.current());
            current = known;
        }
        return known;
    }

    private static String key(String text) {
        List<String> folded = new ArrayList<>();
        for (String word : text.strip().split("[\\s\\p{Pd}]+")) {
            folded.add(Folding.fold(word));
        }
        return String.join(" ", folded);
    }

    /**
     * Terms of which a word begins as typed, in whatever script; those that begin with it come first, short ones before
     * long ones, each concept once.
     */
    public List<Completion> completing(String typed, int most) {
        String beginning = key(typed);
        if (beginning.isEmpty() || typed.isBlank()) {
            return List.of();
        }
        List<Offered> found = new ArrayList<>();
        terms.subMap(beginning, true, beginning + Character.MAX_VALUE, false)
                .values()
                .forEach(found::addAll);
        found.sort(Comparator.comparing((Offered one) -> !one.key().startsWith(beginning))
                .thenComparingInt(one -> one.completion().term().length())
                .thenComparing(one -> one.completion().term())
                .thenComparing(one -> one.completion().language()));
        Map<String, Completion> byConcept = new LinkedHashMap<>();
        found.forEach(one -> byConcept.putIfAbsent(one.completion().concept(), one.completion()));
        return byConcept.values().stream().limit(most).toList();
    }

    /** Whether the glossary or the gazetteer has the word. */
    public boolean knows(String word) {
        return glossary.spells(Folding.fold(word));
    }

    /**
     * The word that was most likely meant by one that the glossary does not know: one slip away, or two from eight letters
     * on. Empty where it is known, short, near nothing, or as near to several, unless one has the very same letters.
     */
    public Optional<String> meant(String word) {
        String folded = Folding.fold(word);
        if (folded.length() < SHORTEST_TO_CORRECT || glossary.spells(folded)) {
            return Optional.empty();
        }
        int slips = folded.length() < LETTERS_FOR_TWO_SLIPS ? 1 : 2;
        for (int allowed = 1; allowed <= slips; allowed++) {
            Predicate<String> near = Analysis.near(folded, allowed);
            List<String> found = words.keySet().stream().filter(near).toList();
            if (!found.isEmpty()) {
                return single(found)
                        .or(() -> single(found.stream()
                                .filter(one -> letters(one).equals(letters(folded)))
                                .toList()))
                        .map(words::get);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> single(List<String> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The same for words that differ in their letters' order only, the slip that is surest. */
    private static List<Integer> letters(String word) {
        return word.codePoints().sorted().boxed().toList();
    }
}
