package org.tessera.romanisation;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Official ways to write names in Latin letters, as passports, signs and maps have them. ICU's transliterators know
 * neither the Ukrainian rules of 2010 nor those of ICAO for passports, and write apostrophes that nobody types. Letters
 * outside a system's table stay as they are.
 */
public enum Romanisation {
    /** Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010. */
    UKRAINE_2010("ukraine-2010"),
    /** ICAO Doc 9303 part 3, as for Russian. */
    ICAO_RUSSIAN("icao-russian"),
    /** ICAO Doc 9303 part 3, as for Belarusian. */
    ICAO_BELARUSIAN("icao-belarusian"),
    /** The Georgian national system of 2002, without apostrophes. */
    GEORGIA_2002("georgia-2002"),
    /** BGN/PCGN 1981 for Armenian, without apostrophes. */
    ARMENIA("armenia");

    private static final String VOWELS = "աեէըիոօ";

    private record Rule(char where, String latin) {}

    @SuppressWarnings("ImmutableEnumChecker") // read once and never changed
    private final Map<String, List<Rule>> rules;

    Romanisation(String system) {
        this.rules = Objects.requireNonNull(Tables.READ.get(system), system);
    }

    /** A name or several, in the case that they are written in: Київ is Kyiv, КИЇВ is KYIV. */
    public String of(String name) {
        String source = Normalizer2.getNFCInstance().normalize(name).replace("և", "եւ");
        boolean shouting = source.length() > 1 && source.equals(source.toUpperCase(Locale.ROOT));
        String lower = source.toLowerCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder();
        int at = 0;
        while (at < lower.length()) {
            int length = Math.min(2, lower.length() - at);
            String found = latin(lower, at, length);
            if (found == null && length == 2) {
                length = 1;
                found = latin(lower, at, 1);
            }
            String written = found == null ? kept(lower, at) : found;
            latin.append(capital(source, at, written, shouting));
            at += length;
        }
        return latin.toString();
    }

    private @Nullable String latin(String lower, int at, int length) {
        for (Rule rule : rules.getOrDefault(lower.substring(at, at + length), List.of())) {
            boolean fits = switch (rule.where()) {
                case '^' -> at == 0 || !letter(lower.charAt(at - 1));
                case 'v' -> at > 0 && VOWELS.indexOf(lower.charAt(at - 1)) >= 0;
                default -> true;
            };
            if (fits) {
                return rule.latin();
            }
        }
        return null;
    }

    private static boolean letter(char c) {
        return Character.isLetter(c) || c == '\'' || c == '’' || c == 'ʼ';
    }

    private static String kept(String lower, int at) {
        char c = lower.charAt(at);
        return c == '\'' || c == '’' || c == 'ʼ' ? "" : String.valueOf(c);
    }

    private static String capital(String source, int at, String latin, boolean shouting) {
        if (latin.isEmpty() || !Character.isUpperCase(source.charAt(at))) {
            return latin;
        }
        return shouting
                ? latin.toUpperCase(Locale.ROOT)
                : latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1);
    }

    /** Read before the first of the constants is made. */
    private static final class Tables {
        private static final Map<String, Map<String, List<Rule>>> READ = read();
    }

    private static Map<String, Map<String, List<Rule>>> read() {
        Map<String, Map<String, List<Rule>>> systems = new HashMap<>();
        Map<String, List<Rule>> open = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Romanisation.class.getResourceAsStream("romanisations.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    open = new HashMap<>();
                    systems.put(line.substring(1, line.length() - 1), open);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(" ", -1);
                    String latin = parts[2].equals("0") ? "" : parts[2];
                    open.computeIfAbsent(parts[0], letters -> new ArrayList<>())
                            .add(new Rule(parts[1].charAt(0), latin));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return systems;
    }
}
