package org.tessera.merging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reviewed lists of the beginnings of words by category and language, from a plain-text resource: a line is a category, a
 * language and beginnings; a beginning that ends in a full stop is a whole word, and beginnings joined by underscores
 * stand for words that follow one another.
 */
final class WordLists {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private record Key(String category, String language) {}

    private final Map<Key, List<String>> beginnings = new LinkedHashMap<>();
    private final Set<String> languages = new HashSet<>();

    private WordLists() {}

    static WordLists read(String resource) {
        WordLists lists = new WordLists();
        InputStream in = WordLists.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("No word list " + resource);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().map(String::strip).forEach(lists::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }

    private void add(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        String[] parts = line.split("\\s+");
        languages.add(parts[1]);
        beginnings
                .computeIfAbsent(new Key(parts[0], parts[1]), _ -> new ArrayList<>())
                .addAll(List.of(parts).subList(2, parts.length));
    }

    /** The entries of a category in a language, as they stand in the list. */
    List<String> of(String category, String language) {
        return beginnings.getOrDefault(new Key(category, language), List.of());
    }

    /** The entries of all categories but one. */
    Set<String> without(String category) {
        Set<String> others = new HashSet<>();
        beginnings.values().forEach(others::addAll);
        beginnings.forEach((key, entries) -> {
            if (key.category().equals(category)) {
                entries.forEach(others::remove);
            }
        });
        return others;
    }

    /** How many different entries of the category the text matches; in all languages when the language is unknown. */
    int matches(String category, @Nullable String language, String text) {
        Set<String> found = new HashSet<>();
        String[] words = BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT));
        for (String candidate : language != null && languages.contains(language) ? Set.of(language) : languages) {
            for (String beginning : beginnings.getOrDefault(new Key(category, candidate), List.of())) {
                if (has(words, beginning.split("_"))) {
                    found.add(beginning);
                }
            }
        }
        return found.size();
    }

    private static boolean has(String[] words, String[] wanted) {
        for (int first = 0; first + wanted.length <= words.length; first++) {
            boolean all = true;
            for (int i = 0; i < wanted.length && all; i++) {
                all = begins(words[first + i], wanted[i]);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String word, String wanted) {
        return wanted.endsWith(".") ? word.equals(wanted.substring(0, wanted.length() - 1)) : word.startsWith(wanted);
    }
}
