package org.tessera.analysis;

import java.util.Set;
import org.tessera.analysis.lucene.StopWords;

/**
 * A word of a text, in the forms under which it can be found.
 *
 * @param position from 0, one for each word
 * @param from UTF-16 offset in the text as it was given
 * @param to exclusive
 * @param exact folded: case, width, diacritics and spelling variants gone; for phrases
 * @param stems in the languages that the word may be read in; at least one
 * @param names keys by which the word meets its spellings in other scripts; often none
 * @param mayBeName whether it begins with a capital, or cannot: in queries and in scripts that have none
 * @param readings the languages that the word was read in; none for digits and scripts that have no analysis
 */
public record Word(
        int position,
        int from,
        int to,
        String exact,
        Set<String> stems,
        Set<String> names,
        boolean mayBeName,
        Set<Language> readings) {
    public Word {
        stems = Set.copyOf(stems);
        names = Set.copyOf(names);
        readings = Set.copyOf(readings);
    }

    /** Whether the word means nothing by itself in one of the languages. */
    public boolean functionWord() {
        return StopWords.contains(exact);
    }

    /** Whether the word means nothing by itself in this language; a function word elsewhere may mean much here. */
    public boolean functionWordIn(Language language) {
        return StopWords.of(language).contains(exact);
    }
}
