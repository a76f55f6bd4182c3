package org.tessera.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Word;

/**
 * Finds concepts by their words in any of the languages: a term is found where the stems of its words follow one
 * another. What one country calls migrant smuggling and another trafic de migranți is one concept. Thread-safe.
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

    private record Term(String concept, List<Set<String>> words) {}

    private static final Glossary SHIPPED = new Glossary(GlossaryFile.shipped());

    private final Map<String, List<Term>> byFirstStem = new HashMap<>();

    Glossary(List<Concept> concepts) {
        for (Concept concept : concepts) {
            concept.terms().forEach((language, terms) -> terms.forEach(term -> add(concept.name(), language, term)));
        }
    }

    /** The one that ships with the application. */
    public static Glossary shipped() {
        return SHIPPED;
    }

    private void add(String concept, String language, String term) {
        List<Set<String>> words =
                Analysis.text(term, language).stream().map(Word::stems).toList();
        if (!words.isEmpty()) {
            Term known = new Term(concept, words);
            for (String stem : words.getFirst()) {
                byFirstStem.computeIfAbsent(stem, any -> new ArrayList<>()).add(known);
            }
        }
    }

    /** In the order of the text; a concept at most once for the same words. */
    public List<Found> find(List<Word> words) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (int at = 0; at < words.size(); at++) {
            for (String stem : words.get(at).stems()) {
                for (Term term : byFirstStem.getOrDefault(stem, List.of())) {
                    int last = at + term.words().size() - 1;
                    if (matches(term, words, at)) {
                        found.putIfAbsent(term.concept() + "/" + at + "/" + last, new Found(term.concept(), at, last));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean matches(Term term, List<Word> words, int at) {
        if (at + term.words().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < term.words().size(); i++) {
            Set<String> wanted = term.words().get(i);
            if (words.get(at + i).stems().stream().noneMatch(wanted::contains)) {
                return false;
            }
        }
        return true;
    }
}
