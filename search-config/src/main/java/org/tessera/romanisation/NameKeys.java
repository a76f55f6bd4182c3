package org.tessera.romanisation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys by which a name meets its spellings in other scripts: the skeleton of its consonants, with consonants that one
 * tradition or another confuses in one class (г, h, х, kh, ղ, ğ are one; ж, ջ, dzh, Azerbaijani c another). A spelling
 * that can be read in several ways has several keys, and two spellings meet where they share one. A skeleton of two
 * consonants keeps its vowels' kind (Киев, Kyiv), one of a single consonant is none: short keys meet by accident. Keys
 * are rough by design and belong in a field of their own with little weight.
 */
public final class NameKeys {

    private static final int LETTERS_AT_LEAST = 4;

    private NameKeys() {}

    /** The keys of the word and of its stems of four letters or more. */
    public static Set<String> of(String word, Set<String> stems) {
        Set<String> keys = new LinkedHashSet<>(of(word));
        for (String stem : stems) {
            keys.addAll(of(stem));
        }
        return keys;
    }

    public static Set<String> of(String word) {
        if (word.length() < LETTERS_AT_LEAST) {
            return Set.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        for (String sounds : Sounds.of(word)) {
            String key = skeleton(sounds);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** @param sounds capitals for classes of consonants, {@code i} and {@code a} for front and back vowels */
    private static @Nullable String skeleton(String sounds) {
        StringBuilder spoken = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char sound = sounds.charAt(i);
            char last = spoken.isEmpty() ? 0 : spoken.charAt(spoken.length() - 1);
            boolean again = sound == last || (vowel(sound) && vowel(last));
            if (!again) {
                spoken.append(sound);
            }
        }
        if (!spoken.isEmpty() && vowel(spoken.charAt(spoken.length() - 1))) {
            spoken.setLength(spoken.length() - 1);
        }
        long consonants = spoken.chars().filter(c -> !vowel((char) c)).count();
        if (consonants < 2) {
            return null;
        }
        String start = vowel(spoken.charAt(0)) ? "*" : "";
        String rest = start.isEmpty() ? spoken.toString() : spoken.substring(1);
        return start + (consonants == 2 ? rest : rest.replaceAll("[ai]", ""));
    }

    private static boolean vowel(char sound) {
        return sound == 'a' || sound == 'i';
    }

    /** Whether two spellings meet. */
    public static boolean meet(String one, String other) {
        Set<String> keys = new LinkedHashSet<>(of(one));
        keys.retainAll(List.copyOf(of(other)));
        return !keys.isEmpty();
    }
}
