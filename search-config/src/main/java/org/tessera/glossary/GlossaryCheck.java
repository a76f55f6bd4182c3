package org.tessera.glossary;

import java.util.ArrayList;
import java.util.List;
import org.tessera.analysis.Language;

/**
 * What only the whole can tell: that every concept of the field speaks every language (places have the names that are
 * usual), and that no term belongs to two concepts unawares.
 */
final class GlossaryCheck {

    private GlossaryCheck() {}

    static List<GlossaryProblem> problems(List<Written> concepts, Glossary glossary) {
        List<GlossaryProblem> problems = new ArrayList<>();
        for (Written concept : concepts) {
            for (Language language : Language.values()) {
                boolean needed = !concept.place() || language == Language.EN;
                if (needed && concept.in(language).findAny().isEmpty()) {
                    problems.add(new GlossaryProblem(
                            concept.file(), concept.line(), 1, GlossaryProblem.Kind.LANGUAGE_MISSING, language.code()));
                }
            }
            for (Written.Term term : concept.terms()) {
                if (!term.shared() && takenBy(concept, term, glossary)) {
                    problems.add(new GlossaryProblem(
                            concept.file(), term.line(), term.column(), GlossaryProblem.Kind.TERM_TWICE, term.text()));
                }
            }
        }
        return problems;
    }

    /** Whether another concept's term, however inflected, is all that this one says. */
    private static boolean takenBy(Written concept, Written.Term term, Glossary glossary) {
        return glossary.find(term.words()).stream()
                .anyMatch(found -> !found.concept().equals(concept.name())
                        && found.first() == 0
                        && found.last() == term.words().size() - 1);
    }
}
