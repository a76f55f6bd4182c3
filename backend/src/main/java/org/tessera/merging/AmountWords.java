package org.tessera.merging;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tessera.analysis.Analysis;
import org.tessera.glossary.Glossary;

/**
 * What the words and numbers around a figure say: what is counted, of which things, per what, at which level.
 *
 * @param language of the text, null where nobody knows it
 * @param kinds the concepts of which a figure may be
 */
record AmountWords(@Nullable String language, Set<String> kinds) {

    static final String GROUPED = "\\d{1,3}(?:[ ,.\u00a0]\\d{3})+(?:[.,]\\d{1,2})?";
    static final String NUMBER = "(?:" + GROUPED + "|\\d+(?:[.,]\\d+)?)";
    static final Pattern ALONE = Pattern.compile(NUMBER);
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    static final Pattern YEAR = Pattern.compile("(?<![\\d.,])(?:19|20)\\d{2}(?![\\d%]|[.,]\\d)");

    private static final WordLists MEASURES = WordLists.read("measures.txt");
    private static final List<String> ALL = List.of(
            "kilograms",
            "tonnes",
            "litres",
            "euros",
            "cases",
            "migrants",
            "victims",
            "documents",
            "laboratories",
            "parcels",
            "facilitators",
            "arrests",
            "firearms",
            "pieces");
    private static final Pattern IN_GROUPS = Pattern.compile(GROUPED);
    private static final Pattern SEPARATOR = Pattern.compile("[ ,.\u00a0](?=\\d{3}(?!\\d))");
    private static final int NEAR = 5;

    /** Whether the sentence says that something was found, so that its bare numbers count something. */
    boolean counts(String sentence) {
        return MEASURES.matches("found", language, sentence) > 0;
    }

    /** What is measured by the figure between these words, null: they do not say. */
    @Nullable
    String measure(String before, String after) {
        Matcher words = WORD.matcher(after);
        for (int i = 0; i < NEAR && words.find(); i++) {
            for (String measure : ALL) {
                if (MEASURES.matches(measure, language, words.group()) > 0) {
                    return measure;
                }
            }
        }
        String last = before.strip();
        last = last.substring(Math.max(0, last.length() - NEAR));
        return MEASURES.matches("euros", language, last) > 0 || last.endsWith("€") ? "euros" : null;
    }

    /** A weight or a price, which says nothing unless it is of something. */
    boolean weighed(String measure) {
        return MEASURES.of("weighed", "any").contains(measure);
    }

    /** Retail or wholesale, null: neither, or both. */
    @Nullable
    String level(String words) {
        boolean retail = MEASURES.matches("retail", language, words) > 0;
        boolean wholesale = MEASURES.matches("wholesale", language, words) > 0;
        return retail == wholesale ? null : retail ? "retail" : "wholesale";
    }

    /** The unit that a price is for, null: none is named. */
    @Nullable
    String per(String after) {
        Matcher words = WORD.matcher(after);
        for (int i = 0; i < NEAR && words.find(); i++) {
            for (String unit : MEASURES.of("per", language == null ? "en" : language)) {
                if (beginsWith(words.group(), unit)) {
                    return unit;
                }
            }
        }
        return null;
    }

    private static boolean beginsWith(String word, String unit) {
        String lower = word.toLowerCase(Locale.ROOT);
        return unit.endsWith(".") ? lower.equals(unit.substring(0, unit.length() - 1)) : lower.startsWith(unit);
    }

    /** The concepts that are named. */
    Set<String> named(String words) {
        Set<String> named = new HashSet<>();
        Glossary.current().find(Analysis.text(words, language)).forEach(one -> {
            if (kinds.contains(one.concept())) {
                named.add(one.concept());
            }
        });
        return named;
    }

    /** The months that are named, from 1. */
    Set<Integer> months(String words) {
        return Months.in(words, Locale.forLanguageTag(language == null ? "en" : language));
    }

    /** 1,140 and 1 140 are a thousand and more; 2,4 and 2.4 are between two and three. */
    static String plain(String number) {
        String digits = IN_GROUPS.matcher(number).matches()
                ? SEPARATOR.matcher(number).replaceAll("").replace(',', '.')
                : number.replace(',', '.');
        return new BigDecimal(digits).stripTrailingZeros().toPlainString();
    }
}
