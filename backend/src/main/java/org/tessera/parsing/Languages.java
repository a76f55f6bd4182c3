package org.tessera.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the eight languages of the region a text is in: English, Romanian, Russian, Ukrainian, Belarusian, Georgian,
 * Armenian, Azerbaijani (Latin, and Cyrillic of old files). The script decides first, then letters that only one of them
 * has, then frequent words. It says nothing rather than something wrong.
 */
public final class Languages {

    public static final List<String> CODES = List.of("en", "ro", "ru", "uk", "be", "ka", "hy", "az");

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}'’]+");

    private static final Map<String, Set<String>> FREQUENT = Map.of(
            "en",
            Set.of(
                    "the", "of", "and", "to", "in", "were", "was", "is", "are", "for", "by", "with", "from", "on",
                    "that", "no", "at", "not", "this", "which", "seized", "border", "group", "network", "period",
                    "report"),
            "ro",
            Set.of(
                    "și", "şi", "de", "în", "la", "din", "pe", "cu", "care", "au", "fost", "este", "sunt", "pentru",
                    "prin", "sau", "ale", "al", "un", "o", "nu", "anul", "către", "privind", "ca"),
            "az",
            Set.of(
                    "və",
                    "ilə",
                    "bu",
                    "üçün",
                    "bir",
                    "olan",
                    "edilib",
                    "ildə",
                    "üzrə",
                    "də",
                    "da",
                    "görə",
                    "onun",
                    "isə",
                    "həmin",
                    "tərəfindən",
                    "kimi",
                    "çox"),
            "ru",
            Set.of(
                    "и", "в", "на", "не", "что", "с", "по", "из", "для", "были", "было", "от", "это", "также", "году",
                    "при", "к", "или", "как", "его", "лиц"),
            "uk",
            Set.of(
                    "і", "й", "та", "в", "у", "на", "не", "що", "з", "із", "до", "для", "було", "були", "від", "це",
                    "також", "році", "при", "або", "як", "його", "осіб"),
            "be",
            Set.of(
                    "і", "ў", "у", "на", "не", "што", "з", "да", "для", "былі", "было", "ад", "гэта", "таксама",
                    "годзе"));

    private Languages() {}

    /** @return an ISO 639-1 code of {@link #CODES}; null when undetermined, as for figures or a mixture */
    public static @Nullable String of(String text) {
        int latin = 0;
        int cyrillic = 0;
        int georgian = 0;
        int armenian = 0;
        Map<Character, Integer> letters = new HashMap<>();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetter(c)) {
                switch (Character.UnicodeScript.of(c)) {
                    case LATIN -> latin++;
                    case CYRILLIC -> cyrillic++;
                    case GEORGIAN -> georgian++;
                    case ARMENIAN -> armenian++;
                    default -> {}
                }
                letters.merge(c, 1, Integer::sum);
            }
        }
        int all = latin + cyrillic + georgian + armenian;
        if (all < 4) {
            return null;
        }
        if (georgian * 2 > all) {
            return "ka";
        }
        if (armenian * 2 > all) {
            return "hy";
        }
        if (cyrillic * 5 > all * 3) {
            return cyrillic(lower, letters);
        }
        return latin * 5 > all * 3 ? latin(lower, letters, latin) : null;
    }

    private static @Nullable String cyrillic(String text, Map<Character, Integer> letters) {
        if (count(letters, "әҹҝһөүғ") > 0 && count(letters, "әҹҝһ") > count(letters, "іїєўщ")) {
            return "az";
        }
        Map<String, Integer> points = words(text, List.of("ru", "uk", "be"));
        add(points, "uk", 3 * count(letters, "їєґ"));
        add(points, "be", 4 * count(letters, "ў"));
        add(points, "ru", 2 * count(letters, "ъ"));
        if (count(letters, "ы") + count(letters, "э") + count(letters, "ё") > 0) {
            String those = count(letters, "іў") > 0 ? "be" : "ru";
            add(points, those, 2 * count(letters, "ыэё"));
        }
        if (count(letters, "і") > 0) {
            add(points, count(letters, "ўы") > 0 ? "be" : "uk", 2 * count(letters, "і"));
            add(points, "ru", -2 * count(letters, "і"));
        }
        if (count(letters, "ищ") > 0) {
            add(points, "be", -2 * count(letters, "ищ"));
        }
        String best = best(points);
        if (best != null) {
            return best;
        }
        // Nothing but letters that both share: the one that lacks і in a longer text is Russian.
        return text.length() > 60 && count(letters, "іїєґў") == 0 ? "ru" : null;
    }

    private static @Nullable String latin(String text, Map<Character, Integer> letters, int latin) {
        Map<String, Integer> points = words(text, List.of("en", "ro", "az"));
        add(points, "az", 3 * count(letters, "ə") + 2 * count(letters, "ğı"));
        add(points, "ro", 3 * count(letters, "ăâîșț") + 2 * count(letters, "ţ"));
        if (count(letters, "ş") > 0) {
            add(points, count(letters, "əğıöü") > 0 ? "az" : "ro", count(letters, "ş"));
        }
        add(points, "az", count(letters, "öüç"));
        int marks = latin - plain(letters);
        if (marks * 50 > latin) {
            add(points, "en", -marks);
        }
        return best(points);
    }

    private static int plain(Map<Character, Integer> letters) {
        int plain = 0;
        for (Map.Entry<Character, Integer> each : letters.entrySet()) {
            if (each.getKey() >= 'a' && each.getKey() <= 'z') {
                plain += each.getValue();
            }
        }
        return plain;
    }

    private static Map<String, Integer> words(String text, List<String> languages) {
        Map<String, Integer> points = new HashMap<>();
        for (String word : WORDS.split(text)) {
            for (String language : languages) {
                if (FREQUENT.getOrDefault(language, Set.of()).contains(word)) {
                    add(points, language, word.length() > 1 ? 2 : 1);
                }
            }
        }
        return points;
    }

    private static void add(Map<String, Integer> points, String language, int more) {
        points.merge(language, more, Integer::sum);
    }

    private static int count(Map<Character, Integer> letters, String which) {
        return which.chars().map(c -> letters.getOrDefault((char) c, 0)).sum();
    }

    /** Clearly ahead, else none. */
    private static @Nullable String best(Map<String, Integer> points) {
        List<Map.Entry<String, Integer>> ranked = new ArrayList<>(points.entrySet());
        ranked.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        if (ranked.isEmpty() || ranked.getFirst().getValue() < 2) {
            return null;
        }
        int first = ranked.getFirst().getValue();
        int second = ranked.size() > 1 ? Math.max(0, ranked.get(1).getValue()) : 0;
        return first * 4 >= second * 5 && first > second ? ranked.getFirst().getKey() : null;
    }
}
