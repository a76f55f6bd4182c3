package org.tessera.likeness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * The prints of a text, by winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of the hashes of all runs of five words
 * the least in each window of four. Texts that share eight words in a row share a print, wherever in them the words stand.
 */
final class Winnowing {

    static final int RUN = 5;
    static final int WINDOW = 4;
    private static final int MOST = 2_000;

    private Winnowing() {}

    /** None for fewer words than a run. */
    static Set<Long> prints(List<String> words, ToLongFunction<String> hash) {
        List<Long> hashes = new ArrayList<>();
        for (int from = 0; from + RUN <= words.size(); from++) {
            hashes.add(hash.applyAsLong(String.join(" ", words.subList(from, from + RUN))));
        }
        Set<Long> prints = new LinkedHashSet<>();
        int windows = hashes.isEmpty() ? 0 : Math.max(1, hashes.size() - WINDOW + 1);
        for (int from = 0; from < windows && prints.size() < MOST; from++) {
            prints.add(hashes.subList(from, Math.min(hashes.size(), from + WINDOW)).stream()
                    .min(Long::compare)
                    .orElseThrow());
        }
        return prints;
    }

    /**
     * How much of the shorter text stands in the other, in percent; 0 where too little meets to be more than chance or a
     * turn of phrase.
     */
    static int percent(int prints, int others, int shared) {
        int least = Math.min(prints, others);
        int percent = least == 0 ? 0 : shared * 100 / least;
        return shared >= 3 && percent >= 50 ? Math.min(100, percent) : 0;
    }
}
