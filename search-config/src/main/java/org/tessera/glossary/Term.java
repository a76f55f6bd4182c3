package org.tessera.glossary;

import java.util.List;
import java.util.Set;
import org.tessera.analysis.Language;
import org.tessera.analysis.Word;

/**
 * A term as it is looked for.
 *
 * @param name whether it counts only where one of its words may be a name
 * @param words the stems of each word that must be there, in the term's order
 */
record Term(String concept, boolean name, Language language, List<Set<String>> words) {

    private static final int FUNCTION_WORDS_BETWEEN = 2;
    private static final int CHARACTERS_BETWEEN = 3;

    static Term of(Written concept, Written.Term written) {
        return new Term(
                concept.name(),
                concept.place(),
                written.language(),
                written.essential().stream().map(Word::stems).toList());
    }

    /** The position of the last word of this term where it stands in the text from this position on, or -1. */
    int lastFrom(List<Word> text, int first) {
        if (words.size() == 1) {
            Word word = text.get(first);
            return (word.mayBeName() || !name) && isOneOf(word, words.getFirst()) ? first : -1;
        }
        boolean[] seen = new boolean[words.size()];
        int left = words.size();
        int expected = 0;
        boolean ordered = true;
        boolean close = true;
        boolean named = !name;
        int between = 0;
        for (int at = first; at < text.size(); at++) {
            Word word = text.get(at);
            int gap = at == first ? 0 : word.from() - text.get(at - 1).to();
            int which = which(word, seen);
            if (gap > CHARACTERS_BETWEEN
                    || (which < 0 && (!word.functionWord() || ++between > FUNCTION_WORDS_BETWEEN))) {
                return -1;
            }
            close &= gap <= 1;
            if (which >= 0) {
                seen[which] = true;
                named |= word.mayBeName();
                ordered &= which == expected++;
                left--;
                between = 0;
                // another order is another matter where a comma or full stop parts the words
                if (left == 0) {
                    return named && (ordered || close) ? at : -1;
                }
            }
        }
        return -1;
    }

    private boolean isOneOf(Word word, Set<String> stems) {
        return word.readings().contains(language) && word.stems().stream().anyMatch(stems::contains);
    }

    private int which(Word word, boolean[] seen) {
        for (int i = 0; i < seen.length; i++) {
            Set<String> wanted = words.get(i);
            if (!seen[i] && word.stems().stream().anyMatch(wanted::contains)) {
                return i;
            }
        }
        return -1;
    }
}
