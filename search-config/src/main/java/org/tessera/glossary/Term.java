package org.tessera.glossary;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.analysis.Language;
import org.tessera.analysis.Word;

/**
 * A term as it is looked for.
 *
 * @param name whether it counts only where one of its words may be a name
 * @param words the stems of each word that must be there, in the term's order
 * @param apart written with {@code &}: the words may stand in any order, anything between them, ten words at most from
 *     the first to the last
 */
record Term(String concept, boolean name, Language language, List<Set<String>> words, boolean apart) {

    private static final int FUNCTION_WORDS_BETWEEN = 2;
    private static final int STRANGERS_BETWEEN = 1;
    private static final int CHARACTERS_BETWEEN = 3;
    /** Words from the first to the last of what stands near each other. */
    static final int NEAR = 10;

    static Term of(Written concept, Written.Term written) {
        return new Term(
                concept.name(),
                concept.place(),
                written.language(),
                written.essential().stream().map(Word::stems).toList(),
                written.apart());
    }

    /**
     * Where a term stands.
     *
     * @param last position of its last word
     * @param loose whether a word that is not its own parts it
     */
    record Match(int last, boolean loose) {}

    /** This term as it stands in the text from this position on; null where it does not. */
    @Nullable
    Match from(List<Word> text, int first) {
        if (words.size() == 1) {
            Word word = text.get(first);
            return (word.mayBeName() || !name) && isOneOf(word, words.getFirst()) ? new Match(first, false) : null;
        }
        return apart ? near(text, first) : inARow(text, first);
    }

    private @Nullable Match inARow(List<Word> text, int first) {
        boolean[] seen = new boolean[words.size()];
        int left = words.size();
        int expected = 0;
        boolean ordered = true;
        boolean close = true;
        boolean named = !name;
        int functionWords = 0;
        int strangers = 0;
        for (int at = first; at < text.size(); at++) {
            Word word = text.get(at);
            int gap = at == first ? 0 : word.from() - text.get(at - 1).to();
            int which = which(word, seen);
            close &= gap <= 1;
            if (which >= 0) {
                seen[which] = true;
                named |= word.mayBeName();
                ordered &= which == expected++;
                left--;
                functionWords = 0;
            } else if (word.functionWord()) {
                functionWords++;
            } else {
                strangers++;
            }
            boolean toldApart = (!ordered && strangers > 0) || ((!ordered || strangers > 0) && !close);
            if (gap > CHARACTERS_BETWEEN
                    || functionWords > FUNCTION_WORDS_BETWEEN
                    || strangers > STRANGERS_BETWEEN
                    || toldApart) {
                return null;
            }
            if (left == 0) {
                return named ? new Match(at, strangers > 0) : null;
            }
        }
        return null;
    }

    private @Nullable Match near(List<Word> text, int first) {
        boolean[] seen = new boolean[words.size()];
        int left = words.size();
        for (int at = first; at < text.size() && at - first < NEAR; at++) {
            if (at > first && beginsSentence(text.get(at), text.get(at - 1))) {
                return null;
            }
            int which = which(text.get(at), seen);
            if (which >= 0) {
                seen[which] = true;
                left--;
            }
            if (left == 0) {
                return new Match(at, false);
            }
        }
        return null;
    }

    /** A capital behind more than a space; where there are no capitals, any word behind punctuation. */
    static boolean beginsSentence(Word word, Word before) {
        return word.mayBeName() && word.from() - before.to() > 1;
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
