package org.tessera.merging;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The months' names in a language, looked up once. */
final class Months {

    private static final Map<Locale, Months> KNOWN = new ConcurrentHashMap<>();

    /** As the language writes them. */
    private final Map<String, Integer> names = new HashMap<>();
    /** The names that stand in a date, in whatever case. */
    private final Map<String, Integer> full = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final Pattern any;

    private Months(Locale locale) {
        for (Month month : Month.values()) {
            names.put(month.getDisplayName(TextStyle.FULL, locale), month.getValue());
            names.put(month.getDisplayName(TextStyle.FULL_STANDALONE, locale), month.getValue());
            full.put(month.getDisplayName(TextStyle.FULL, locale), month.getValue());
        }
        any = Pattern.compile(names.keySet().stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));
    }

    /** Those that the words name, from 1. May is also a verb: a month is written as the language writes it. */
    static Set<Integer> in(String words, Locale locale) {
        Months of = of(locale);
        Set<Integer> named = new TreeSet<>();
        Matcher name = of.any.matcher(words);
        while (name.find()) {
            named.add(of.names.get(name.group()));
        }
        return named;
    }

    /** The month whose name this is, from 1, in whatever case; 0 if it is none. */
    static int named(String word, Locale locale) {
        return of(locale).full.getOrDefault(word, 0);
    }

    private static Months of(Locale locale) {
        return KNOWN.computeIfAbsent(locale, Months::new);
    }
}
