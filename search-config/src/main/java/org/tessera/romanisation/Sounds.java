package org.tessera.romanisation;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a spelling may sound like, by the table {@code sounds.txt}: one line for each letter or group of letters. */
final class Sounds {

    /** Enough for every name of the tests; a word that can be read in more ways is seldom a name. */
    private static final int READINGS_AT_MOST = 12;

    private static final Map<String, List<Reading>> TABLE = read();
    private static final int LONGEST =
            TABLE.keySet().stream().mapToInt(String::length).max().orElseThrow();

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();

    /**
     * @param where {@code ^} at the start of a word, {@code $} at its end, {@code e} before a front vowel, else null
     * @param sounds the alternatives, at least one
     */
    private record Reading(String where, List<String> sounds) {}

    private Sounds() {}

    static Set<String> of(String word) {
        String lower = FOLDED.normalize(word).replace("եւ", "եվ").replace("i\u0307", "i");
        List<StringBuilder> readings = new ArrayList<>(List.of(new StringBuilder()));
        int at = 0;
        while (at < lower.length()) {
            int length = known(lower, at);
            readings = length == 0 ? readings : extended(readings, sounds(lower, at, length));
            at += Math.max(1, length);
        }
        Set<String> spoken = new LinkedHashSet<>();
        for (StringBuilder reading : readings) {
            spoken.add(reading.toString());
        }
        return armenianSurname(lower) ? withoutVoice(spoken) : spoken;
    }

    /** The length of the longest group of letters here that the table knows; 0 for none. */
    private static int known(String word, int at) {
        int length = Math.min(LONGEST, word.length() - at);
        while (length > 0 && sounds(word, at, length).isEmpty()) {
            length--;
        }
        return length;
    }

    private static List<String> sounds(String word, int at, int length) {
        String letters = word.substring(at, at + length);
        List<Reading> candidates = TABLE.get(letters);
        if (candidates == null) {
            // a letter with a mark that the table does not list sounds like the letter
            String base = length == 1 ? APART.normalize(letters).substring(0, 1) : letters;
            candidates = base.equals(letters) ? List.of() : TABLE.getOrDefault(base, List.of());
        }
        for (Reading candidate : candidates) {
            if (fits(candidate.where(), word, at, at + length)) {
                return candidate.sounds();
            }
        }
        return List.of();
    }

    private static boolean fits(String where, String word, int from, int to) {
        return switch (where) {
            case "^" -> from == 0;
            case "$" -> to == word.length();
            case "e" -> to < word.length() && "eiəéêîè".indexOf(word.charAt(to)) >= 0;
            default -> true;
        };
    }

    private static List<StringBuilder> extended(List<StringBuilder> readings, List<String> sounds) {
        List<StringBuilder> longer = new ArrayList<>();
        for (String sound : sounds) {
            for (StringBuilder reading : readings) {
                if (longer.size() < READINGS_AT_MOST) {
                    longer.add(new StringBuilder(reading).append(sound));
                }
            }
        }
        return longer;
    }

    private static boolean armenianSurname(String lower) {
        return lower.endsWith("յան") || lower.endsWith("ян") || lower.endsWith("yan") || lower.endsWith("ian");
    }

    /** Armenian բ is heard as p by speakers of Russian: Հակոբյան is Акопян. */
    private static Set<String> withoutVoice(Set<String> spoken) {
        Set<String> more = new LinkedHashSet<>(spoken);
        for (String sounds : spoken) {
            more.add(sounds.replace('B', 'P'));
        }
        return more;
    }

    /** Lines such as {@code ch e C K}: letters, where (or {@code -}), alternatives ({@code 0}: silent). */
    private static Map<String, List<Reading>> read() {
        Map<String, List<Reading>> table = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Sounds.class.getResourceAsStream("sounds.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> parts = List.of(line.strip().split("\\s+"));
                List<String> sounds = parts.subList(2, parts.size()).stream()
                        .map(sound -> sound.equals("0") ? "" : sound)
                        .toList();
                table.computeIfAbsent(parts.get(0), letters -> new ArrayList<>())
                        .add(new Reading(parts.get(1), sounds));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return table;
    }
}
