package org.tessera.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tessera.analysis.Analysis;
import org.tessera.analysis.Word;
import org.tessera.glossary.Glossary;

/**
 * What somebody looks for, read from words and "phrases". A word is found by itself, by its stem or, if it is a name, by
 * its key; words that name a concept are found by the concept too, in any language.
 */
final class Wanted {

    static final int WORDS_AT_MOST = 32;

    private static final Pattern PHRASE = Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]");

    private static final float EXACT = 2f;
    private static final float CONCEPT = 1.2f;
    private static final float STEM = 1f;
    private static final float NAME = 0.4f;

    private Wanted() {}

    /** Empty: there is nothing to look for, everything is wanted. */
    static Optional<Clause> in(String query) {
        List<Clause> all = new ArrayList<>();
        Matcher phrases = PHRASE.matcher(query);
        while (phrases.find()) {
            List<String> words = Analysis.query(phrases.group(1)).stream()
                    .map(Word::exact)
                    .limit(WORDS_AT_MOST)
                    .toList();
            if (!words.isEmpty()) {
                all.add(new Clause.Phrase(words));
            }
        }
        List<Clause> loose = loose(PHRASE.matcher(query).replaceAll(" "));
        if (!loose.isEmpty()) {
            all.add(new Clause.Most(loose));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(new Clause.AllOf(all));
    }

    private static List<Clause> loose(String text) {
        List<Word> words = Analysis.query(text).stream().limit(WORDS_AT_MOST).toList();
        boolean onlyFunctionWords = words.stream().allMatch(Word::functionWord);
        List<Glossary.Found> concepts = Glossary.shipped().find(words);
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
                    .forEach(found -> ways.add(new Clause.Token(Field.CONCEPTS, found.concept(), CONCEPT)));
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

    private static Clause word(Word word) {
        List<Clause> forms = new ArrayList<>();
        forms.add(new Clause.Token(Field.EXACT, word.exact(), EXACT));
        word.stems().forEach(stem -> forms.add(new Clause.Token(Field.STEM, stem, STEM)));
        word.names().forEach(name -> forms.add(new Clause.Token(Field.NAMES, name, NAME)));
        return new Clause.AnyOf(forms);
    }
}
