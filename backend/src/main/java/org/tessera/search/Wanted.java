package org.tessera.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Word;
import org.tessera.evidence.Passage;
import org.tessera.glossary.Glossary;

/**
 * What somebody looks for. A word is found by itself, by its stem or, if it is a name, by
 * its key; words that name a concept are found by the concept too, in any language, and by what hints at it;
 * words that name none are taken as a hint themselves.
 */
final class Wanted {

    static final int WORDS_AT_MOST = 32;
    private static final int MOST_LIKE = 500;
    private static final int MOST_SPELLINGS = 40;

    private static final float EXACT = 2f;
    private static final float CONCEPT = 1.2f;
    private static final float STEM = 1f;
    private static final float HINTED = 0.6f;
    private static final float NAME = 0.4f;

    private int left = WORDS_AT_MOST;

    private Wanted() {}

    /** Empty: there is nothing to look for, everything is wanted. */
    static Optional<Clause> in(String query) {
        return in(QueryText.read(query));
    }

    static Optional<Clause> in(QueryText query) {
        Wanted wanted = new Wanted();
        List<Clause> sides = query.sides().stream()
                .map(wanted::side)
                .flatMap(Optional::stream)
                .toList();
        return sides.isEmpty()
                ? Optional.empty()
                : Optional.of(sides.size() == 1 ? sides.getFirst() : new Clause.AnyOf(sides));
    }

    /** What resembles a passage: by its words, the names in it and what it speaks of, which any language has in common. */
    static Clause like(Passage passage) {
        List<Word> words = Analysis.text(passage.text(), passage.language());
        List<Word> telling = words.stream().filter(word -> !word.functionWord()).toList();
        Map<Field, List<String>> tokens = new EnumMap<>(Field.class);
        tokens.put(Field.STEM, distinct(telling.stream().flatMap(word -> word.stems().stream())));
        tokens.put(Field.NAMES, distinct(telling.stream().flatMap(word -> word.names().stream())));
        tokens.put(
                Field.CONCEPTS, distinct(Glossary.current().find(words).stream().map(Glossary.Found::concept)));
        tokens.values().removeIf(List::isEmpty);
        return new Clause.Like(tokens);
    }

    private static List<String> distinct(Stream<String> tokens) {
        return tokens.distinct().limit(MOST_LIKE).toList();
    }

    private Optional<Clause> side(QueryText.Side side) {
        List<Clause> all = new ArrayList<>();
        side.phrases().stream().map(this::phrase).flatMap(Optional::stream).forEach(all::add);
        List<Clause> loose = loose(side.words());
        if (!loose.isEmpty()) {
            all.add(new Clause.Most(loose));
        }
        List<Clause> unwanted = side.unwanted().stream()
                .map(this::unwanted)
                .flatMap(Optional::stream)
                .toList();
        if (unwanted.isEmpty()) {
            return all.isEmpty() ? Optional.empty() : Optional.of(new Clause.AllOf(all));
        }
        return Optional.of(new Clause.Without(all.isEmpty() ? null : new Clause.AllOf(all), unwanted));
    }

    private Optional<Clause> phrase(String text) {
        List<String> words = analysed(text).stream().map(InOrder::of).toList();
        return !InOrder.says(words) ? Optional.empty() : Optional.of(new Clause.Phrase(words));
    }

    /**
     * A word in its forms or a phrase, and the concept that it names, in any language; but not by the rough key of a
     * name, which would take away too much.
     */
    private Optional<Clause> unwanted(String text) {
        List<Word> words = analysed(text);
        List<String> inOrder = words.stream().map(InOrder::of).toList();
        if (!InOrder.says(inOrder)) {
            return Optional.empty();
        }
        List<Clause> ways = new ArrayList<>();
        ways.add(new Clause.Phrase(inOrder));
        if (words.size() == 1) {
            words.getFirst().stems().forEach(stem -> ways.add(new Clause.Token(Field.STEM, stem, STEM)));
        }
        Glossary.current().find(words).stream()
                .filter(found -> found.first() == 0 && found.last() == words.size() - 1)
                .forEach(found -> ways.add(new Clause.Token(Field.CONCEPTS, found.concept(), CONCEPT)));
        return Optional.of(new Clause.AnyOf(ways));
    }

    /** No query is endless: words beyond the bound are not looked for. */
    private List<Word> analysed(String text) {
        List<Word> words = Analysis.query(text).stream().limit(left).toList();
        left -= words.size();
        return words;
    }

    private List<Clause> loose(String text) {
        List<Word> words = analysed(text);
        boolean onlyFunctionWords = words.stream().allMatch(Word::functionWord);
        List<Glossary.Found> named = Glossary.current().find(words);
        List<Glossary.Found> concepts = named.isEmpty() ? Glossary.current().hints(words) : named;
        List<Clause> clauses = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int first = at;
            int last = concepts.stream()
                    .filter(found -> found.first() == first)
                    .mapToInt(Glossary.Found::last)
                    .max()
                    .orElse(first);
            List<Clause> ways = new ArrayList<>();
            concepts.stream()
                    .filter(found -> found.first() == first && found.last() == last)
                    .forEach(found -> {
                        ways.add(new Clause.Token(Field.CONCEPTS, found.concept(), CONCEPT));
                        ways.addAll(hinted(found.concept()));
                        ways.addAll(bySpelling(found.concept()));
                    });
            List<Word> covered = words.subList(first, last + 1);
            List<Clause> spelled = covered.stream()
                    .filter(word -> onlyFunctionWords || !word.functionWord())
                    .map(Wanted::word)
                    .toList();
            if (!spelled.isEmpty()) {
                ways.add(spelled.size() == 1 ? spelled.getFirst() : new Clause.AllOf(spelled));
            }
            if (!ways.isEmpty()) {
                clauses.add(ways.size() == 1 ? ways.getFirst() : new Clause.AnyOf(ways));
            }
            at = last + 1;
        }
        return clauses;
    }

    /** What hints at the concept comes behind what names it; places are only named. */
    private static List<Clause> hinted(String concept) {
        return concept.startsWith("place/")
                ? List.of()
                : List.of(new Clause.Token(Field.CONCEPTS, Hinted.at(concept), HINTED));
    }

    /** A concept that was changed here is found by its words too: not all of the index need have heard of it. */
    private static List<Clause> bySpelling(String concept) {
        return Glossary.current().changedTerms(concept).stream()
                .limit(MOST_SPELLINGS)
                .<Clause>map(term -> new Clause.AllOf(term.stream()
                        .<Clause>map(stems -> new Clause.AnyOf(stems.stream()
                                .<Clause>map(stem -> new Clause.Token(Field.STEM, stem, STEM))
                                .toList()))
                        .toList()))
                .toList();
    }

    private static Clause word(Word word) {
        List<Clause> forms = new ArrayList<>();
        forms.add(new Clause.Token(Field.EXACT, word.exact(), EXACT));
        word.stems().forEach(stem -> forms.add(new Clause.Token(Field.STEM, stem, STEM)));
        word.names().forEach(name -> forms.add(new Clause.Token(Field.NAMES, name, NAME)));
        return new Clause.AnyOf(forms);
    }
}
