package org.tessera.analysis.light;

import java.util.Comparator;
import java.util.List;

/** Endings of one kind, of which a word carries at most one. */
final class Suffixes {

    private final List<String> longestFirst;
    private final int stemAtLeast;

    /** @param stemAtLeast letters that must remain */
    Suffixes(int stemAtLeast, String... suffixes) {
        this.stemAtLeast = stemAtLeast;
        this.longestFirst = List.of(suffixes).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The word without the longest of these endings, or the word itself. */
    String strip(String word) {
        for (String suffix : longestFirst) {
            if (word.endsWith(suffix) && word.length() - suffix.length() >= stemAtLeast) {
                return word.substring(0, word.length() - suffix.length());
            }
        }
        return word;
    }
}
