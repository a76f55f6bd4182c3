package org.tessera.glossary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tessera.analysis.Language;
import org.tessera.analysis.Word;

/**
 * Finds concepts by their words in any of the languages. What one country calls migrant smuggling and another trafic de
 * migranți is one concept. A term is found where the stems of its words stand together, in the term's order or, word by
 * word, in another; function words between them do not count, and in the term's order one other word may part them
 * (trafic <i>ilegal</i> de migranți). A term whose words are written with {@code &} between them is found where they
 * stand near each other. A term of one word counts only where the word may be in
 * the term's language: patron is a cartridge in Azerbaijani and a boss in Romanian. Thread-safe.
 */
public final class Glossary {

    /**
     * A concept in a text.
     *
     * @param concept its name in the glossary's file
     * @param first position of the term's first word
     * @param last position of its last word, included
     */
    public record Found(String concept, int first, int last) {}

    private static final Glossary SHIPPED = new Glossary(GlossaryFile.shipped(), Set.of(), false);

    private static volatile Glossary current = SHIPPED;

    private final Map<String, List<Term>> byStem = new HashMap<>();
    private final Map<String, Concept> byName = new LinkedHashMap<>();
    private final Set<String> spelled = new HashSet<>();

    private final Set<String> changed;
    private final Hints hints;

    /**
     * @param changed names of concepts that are not as they ship
     * @param unfinished whether concepts may lack languages, but for English
     */
    private Glossary(List<Written> concepts, Set<String> changed, boolean unfinished) {
        this.changed = Set.copyOf(changed);
        this.hints = new Hints(concepts);
        for (Written concept : concepts) {
            byName.put(concept.name(), concept(concept));
            concept.terms().forEach(term -> add(concept, term));
        }
        List<GlossaryProblem> problems = GlossaryCheck.problems(concepts, this).stream()
                .filter(problem -> !unfinished
                        || problem.kind() != GlossaryProblem.Kind.LANGUAGE_MISSING
                        || problem.about().equals("en"))
                .toList();
        if (!problems.isEmpty()) {
            throw new UnreadableGlossary(problems);
        }
    }

    /** The one that ships with the application. */
    public static Glossary shipped() {
        return SHIPPED;
    }

    /**
     * A glossary as somebody wrote it.
     *
     * @param name by which problems name it
     * @throws UnreadableGlossary with everything that is to be put right
     */
    public static Glossary read(String name, String text) {
        return new Glossary(GlossaryFile.read(name, text), Set.of(), false);
    }

    /**
     * The one that ships, with concepts changed or added by those who use it. These may lack languages, but for English.
     *
     * @param text the whole file of concepts, as {@link GlossaryText#with} writes it
     * @param changed the names of those that are not as they ship
     * @throws UnreadableGlossary with everything that is to be put right
     */
    public static Glossary changed(String text, Set<String> changed) {
        List<Written> all = new ArrayList<>(GlossaryFile.read("glossary", text));
        all.addAll(GlossaryFile.read("places.txt", GlossaryText.resource("places.txt")));
        return new Glossary(List.copyOf(all), changed, true);
    }

    /** The one by which texts and queries are read now. */
    public static Glossary current() {
        return current;
    }

    /** From now on texts and queries are read by this one. What was read before is not read again by that alone. */
    public static void use(Glossary glossary) {
        current = glossary;
    }

    /**
     * Terms of a concept that is not as it ships, each as the stems of its words, of which a word may have several: what was
     * indexed before the change may hold these words without the concept. None for a concept as it ships.
     */
    public List<List<Set<String>>> changedTerms(String concept) {
        return changed.contains(concept)
                ? byStem.values().stream()
                        .flatMap(List::stream)
                        .filter(term -> term.concept().equals(concept))
                        .distinct()
                        .map(Term::words)
                        .toList()
                : List.of();
    }

    private static Concept concept(Written written) {
        Map<Language, List<String>> terms = new EnumMap<>(Language.class);
        written.terms().stream()
                .filter(term -> !term.apart())
                .forEach(term -> terms.computeIfAbsent(term.language(), any -> new ArrayList<>())
                        .add(term.text()));
        Map<String, List<String>> byCode = new HashMap<>();
        terms.forEach((language, words) -> byCode.put(language.code(), List.copyOf(words)));
        return new Concept(written.name(), written.regions(), byCode);
    }

    private void add(Written concept, Written.Term written) {
        written.words().forEach(word -> spelled.add(word.exact()));
        Term term = Term.of(concept, written);
        Set<String> stems = new HashSet<>();
        term.words().forEach(stems::addAll);
        stems.forEach(
                stem -> byStem.computeIfAbsent(stem, any -> new ArrayList<>()).add(term));
    }

    /** Whether a folded word stands in any term as it is written, in those too whose words only stand near each other. */
    boolean spells(String word) {
        return spelled.contains(word);
    }

    /** In the order of the file. */
    public List<Concept> concepts() {
        return List.copyOf(byName.values());
    }

    public Optional<Concept> concept(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** In the order of the text; a concept at most once for the same words. */
    public List<Found> find(List<Word> words) {
        Set<Found> found = new LinkedHashSet<>();
        Set<Found> loose = new LinkedHashSet<>();
        for (int at = 0; at < words.size(); at++) {
            Set<Term> candidates = new LinkedHashSet<>();
            for (String stem : words.get(at).stems()) {
                candidates.addAll(byStem.getOrDefault(stem, List.of()));
            }
            for (Term term : candidates) {
                Term.Match match = term.from(words, at);
                if (match != null) {
                    Found one = new Found(term.concept(), at, match.last());
                    found.add(one);
                    if (match.loose()) {
                        loose.add(one);
                    } else {
                        loose.remove(one);
                    }
                }
            }
        }
        return found.stream()
                .filter(one -> !loose.contains(one) || !covered(one, found, loose))
                .toList();
    }

    /**
     * Concepts at which words of their terms hint, near each other and in no combination that the glossary has; some may be
     * named as well. At most one for each sentence, in the order of the text, from the first of these words to the last.
     */
    public List<Found> hints(List<Word> words) {
        return hints.in(words);
    }

    /** Whether another term says exactly what this one says with a word too many: credit card fraud is no credit fraud. */
    private static boolean covered(Found one, Set<Found> found, Set<Found> loose) {
        return found.stream()
                .anyMatch(other -> !loose.contains(other)
                        && !other.concept().equals(one.concept())
                        && other.first() == one.first()
                        && other.last() == one.last());
    }

    /** The regions that places found lie in: ISO 3166-1 of a country, ISO 3166-2 of a region of one. */
    public Set<String> regions(List<Found> found) {
        Set<String> regions = new LinkedHashSet<>();
        found.forEach(one -> concept(one.concept()).ifPresent(concept -> regions.addAll(concept.regions())));
        return regions;
    }
}
