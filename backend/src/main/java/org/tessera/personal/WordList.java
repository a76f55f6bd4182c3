package org.tessera.personal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Words of a resource, some of them beginnings that stand for all words that begin so. */
final class WordList {

    private final Set<String> words = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    private WordList(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("#")) {
                continue;
            }
            for (String word : line.substring(line.indexOf('|') + 1).strip().split("\\s+")) {
                if (word.endsWith("*")) {
                    beginnings.add(folded(word.substring(0, word.length() - 1)));
                } else if (!word.isEmpty()) {
                    words.add(folded(word));
                }
            }
        }
    }

    static WordList of(String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WordList.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return new WordList(in.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String word) {
        String folded = folded(word);
        if (words.contains(folded)) {
            return true;
        }
        for (int length = 2; length <= folded.length(); length++) {
            if (beginnings.contains(folded.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /** The word itself, or with the ending of a case taken off or put back, as Slavic, Georgian and Armenian names have them. */
    boolean hasInSomeCase(String word) {
        String folded = folded(word);
        if (words.contains(folded)) {
            return true;
        }
        if (Character.UnicodeScript.of(folded.codePointAt(0)) == Character.UnicodeScript.LATIN) {
            return false;
        }
        for (String stem : stems(folded)) {
            if (words.contains(stem)
                    || words.contains(stem + "й")
                    || words.contains(stem + "ій")
                    || words.contains(stem + "о")
                    || words.contains(stem + "а")
                    || words.contains(stem + "я")
                    || words.contains(stem + "ь")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> stems(String word) {
        List<String> stems = new ArrayList<>();
        for (int cut = 1; cut <= 3 && word.length() - cut >= 3; cut++) {
            stems.add(word.substring(0, word.length() - cut));
        }
        return stems;
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace('’', '\'')
                .replace("\u0307", "");
    }
}
