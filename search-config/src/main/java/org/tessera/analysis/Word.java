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
 */
public record Word(int position, int from, int to, String exact, Set<String> stems, Set<String> names) {
    public Word {
        stems = Set.copyOf(stems);
        names = Set.copyOf(names);
    }

    /** Whether the word means nothing by itself in one of the languages. */
    public boolean functionWord() {
        return StopWords.contains(exact);
    }
}
