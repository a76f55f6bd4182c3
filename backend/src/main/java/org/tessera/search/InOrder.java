package org.tessera.search;

import java.util.List;
import org.tessera.analysis.Word;

/**
 * A word as it stands in the order of a text, for phrases. Words that mean nothing by themselves all look the same there:
 * they are the most frequent ones, by which somebody who counts would begin to read the index. A phrase is then found
 * whichever of them it has at that place (<i>port of Poti</i>, <i>port in Poti</i>), and none is found by itself.
 */
final class InOrder {

    static final String FUNCTION_WORD = "·";

    private InOrder() {}

    static String of(Word word) {
        return word.functionWord() ? FUNCTION_WORD : word.exact();
    }

    /** Whether there is anything in them to look for. */
    static boolean says(List<String> words) {
        return words.stream().anyMatch(word -> !word.equals(FUNCTION_WORD));
    }

    /** Whether a word is found by its stems: it means something in each of the languages that it is read in. */
    static boolean hasMeaning(Word word) {
        return word.readings().stream().noneMatch(word::functionWordIn);
    }
}
