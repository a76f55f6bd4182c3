package org.tessera.judged;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tessera.analysis.Language;

/**
 * Names of places in several languages that nobody here wrote: ICU's exemplar cities of the time zones, and the countries
 * and regions of Debian's iso-codes where that is installed. Each name in one language is asked for among all the names in
 * another. {@link #main} prints the table of docs/benchmarks.md.
 */
final class Independent {

    private static final Path TRANSLATIONS = Path.of("/usr/share/locale");

    private Independent() {}

    static void main() throws IOException {
        System.out.println("| names | way | asked in English | asked in Russian | asked in Georgian | any pair |");
        System.out.println("|---|---|---|---|---|---|");
        table("ICU exemplar cities", cities());
        table("iso-codes countries", translated("iso_3166-1"));
        table("iso-codes regions", translated("iso_3166-2"));
    }

    private static void table(String what, Map<String, Map<String, String>> names) {
        for (Way way : Way.values()) {
            List<Integer> found = new ArrayList<>();
            Map<String, List<Integer>> byAsked = new LinkedHashMap<>();
            for (Language written : Language.values()) {
                ask(way, names, written.code(), byAsked);
            }
            byAsked.values().forEach(found::addAll);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s |%n",
                    what,
                    way.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    figures(byAsked.getOrDefault("en", List.of())),
                    figures(byAsked.getOrDefault("ru", List.of())),
                    figures(byAsked.getOrDefault("ka", List.of())),
                    figures(found));
        }
    }

    /** Adds, for each name asked for, the rank from 1 at which the same place was found, or 0. */
    private static void ask(
            Way way, Map<String, Map<String, String>> names, String written, Map<String, List<Integer>> byAsked) {
        List<String> places = names.keySet().stream()
                .filter(place -> names.getOrDefault(place, Map.of()).containsKey(written))
                .toList();
        try (Shelf shelf = new Shelf(way)) {
            places.forEach(
                    place -> shelf.add(names.getOrDefault(place, Map.of()).getOrDefault(written, ""), written));
            for (Language asked : Language.values()) {
                for (int number = 0; number < places.size(); number++) {
                    String name =
                            names.getOrDefault(places.get(number), Map.of()).get(asked.code());
                    if (name != null && !asked.code().equals(written)) {
                        byAsked.computeIfAbsent(asked.code(), any -> new ArrayList<>())
                                .add(shelf.find(name).indexOf(number) + 1);
                    }
                }
            }
        }
    }

    private static String figures(List<Integer> ranks) {
        double first =
                ranks.stream().mapToInt(rank -> rank == 1 ? 1 : 0).average().orElse(Double.NaN);
        double far = ranks.stream()
                .mapToInt(rank -> rank >= 1 && rank <= 20 ? 1 : 0)
                .average()
                .orElse(Double.NaN);
        return String.format(Locale.ROOT, "%.2f first, %.2f in 20 (%d)", first, far, ranks.size());
    }

    private static Map<String, Map<String, String>> cities() {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        Set<String> zones = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null);
        for (Language language : Language.values()) {
            TimeZoneNames of = TimeZoneNames.getInstance(ULocale.forLanguageTag(language.code()));
            for (String zone : zones) {
                String name = of.getExemplarLocationName(zone);
                if (name != null) {
                    names.computeIfAbsent(zone, any -> new LinkedHashMap<>()).put(language.code(), name);
                }
            }
        }
        return names;
    }

    /** English names and their translations; empty where the translations are not installed. */
    private static Map<String, Map<String, String>> translated(String domain) throws IOException {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Path file = TRANSLATIONS.resolve(language.code() + "/LC_MESSAGES/" + domain + ".mo");
            if (Files.exists(file)) {
                messages(file).forEach((english, name) -> {
                    Map<String, String> known = names.computeIfAbsent(english, any -> new LinkedHashMap<>());
                    known.put("en", english);
                    known.put(language.code(), name);
                });
            }
        }
        return names;
    }

    /** A compiled gettext catalogue (GNU gettext manual, "The Format of GNU MO Files"). */
    private static Map<String, String> messages(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int count = bytes.getInt(8);
        Map<String, String> messages = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String original = string(bytes, bytes.getInt(12) + 8 * i);
            if (!original.isEmpty() && !original.contains("(") && original.indexOf('\0') < 0) {
                messages.put(original, string(bytes, bytes.getInt(16) + 8 * i));
            }
        }
        return messages;
    }

    private static String string(ByteBuffer bytes, int at) {
        byte[] text = new byte[bytes.getInt(at)];
        bytes.get(bytes.getInt(at + 4), text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
