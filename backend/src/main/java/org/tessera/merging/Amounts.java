package org.tessera.merging;

import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tessera.analysis.Analysis;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Translation;
import org.tessera.glossary.Glossary;

/**
 * Reads the figures of a passage with what they count, as {@code docs/merge.md} lays it down. What cannot be told for sure
 * is left out: two figures that are wrongly held against each other cost a reader more than a pair that is missed.
 */
final class Amounts {

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
    private static final String GROUPED = "\\d{1,3}(?:[ ,.\u00a0]\\d{3})+(?:[.,]\\d{1,2})?";
    private static final String NUMBER = "(?:" + GROUPED + "|\\d+(?:[.,]\\d+)?)";
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,])(?:19|20)\\d{2}(?![\\d%]|[.,]\\d)");
    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d.,])(" + NUMBER + ")"
            + "(?:\\s*(?:to|and|–|-|до|la|și)\\s*(?:EUR\\s*)?(" + NUMBER + "))?(?![\\d%\\p{L}])");
    private static final Pattern BETWEEN_CLAUSES = Pattern.compile("[,;:](?=\\s)|\\s[–—]\\s");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");
    private static final Pattern A_SHARE_BEFORE =
            Pattern.compile("(?is).*\\b(?:of the|of all|din|din cele|из|із)\\s*$");
    private static final Pattern A_SHARE_AFTER =
            Pattern.compile("(?is)^\\s*(?:of(?: the)? \\d|per cent|percent|%|times\\b).*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern CELL = Pattern.compile("(?s)^([^:\\[]*)(\\[[^\\]]*])?\\s*:\\s*(.*)$");
    private static final Pattern ALONE = Pattern.compile(NUMBER);
    private static final int NEAR = 5;
    private static final int LONGEST_QUALIFIER = 3;

    private final Passage passage;
    private final String text;
    private final @Nullable String language;
    private final boolean translated;
    private final Set<String> kinds;
    private final List<Amount> found = new ArrayList<>();

    private Amounts(Passage passage, String text, @Nullable String language, boolean translated, Set<String> kinds) {
        this.passage = passage;
        this.text = text;
        this.language = language;
        this.translated = translated;
        this.kinds = kinds;
    }

    /** In the working language: of the original, else of its translation, else none. */
    static List<Amount> in(Passage passage, Locale working) {
        Set<String> kinds = Areas.kinds();
        if (passage.language() == null || passage.language().equals(working.getLanguage())) {
            return new Amounts(passage, passage.text(), passage.language(), false, kinds).read();
        }
        return passage.translations().stream()
                .filter(one -> one.language().equals(working.getLanguage()))
                .findFirst()
                .map(Translation::text)
                .map(text -> new Amounts(passage, text, working.getLanguage(), true, kinds).read())
                .orElse(List.of());
    }

    private List<Amount> read() {
        for (Span line : Span.lines(text)) {
            if (Tabular.isRow(line.of(text))) {
                row(line);
            } else {
                Span.sentences(text, line, language).forEach(this::sentence);
            }
        }
        return List.copyOf(found);
    }

    // ---- sentences

    private void sentence(Span sentence) {
        String words = blanked(sentence.of(text));
        boolean counts = MEASURES.matches("found", language, words) > 0;
        Integer year = null;
        Set<Integer> months = Set.of();
        Set<String> of = Set.of();
        for (String clause : BETWEEN_CLAUSES.split(words)) {
            Matcher dated = YEAR.matcher(clause);
            if (dated.find()) {
                year = Integer.valueOf(dated.group());
                months = months(clause);
                if (dated.find()) {
                    return;
                }
            }
            Set<String> named = named(clause);
            of = named.isEmpty() ? of : named;
            clause(clause, counts, year, months, of, sentence);
        }
    }

    /** What stands aside says nothing of its own; lengths stay. */
    private static String blanked(String sentence) {
        return ASIDE.matcher(sentence)
                .replaceAll(aside -> " ".repeat(aside.group().length()));
    }

    /** @param speaksOf what this clause names, or an earlier one of the sentence */
    private void clause(
            String clause,
            boolean counts,
            @Nullable Integer year,
            Set<Integer> months,
            Set<String> speaksOf,
            Span sentence) {
        String plain = YEAR.matcher(clause).replaceAll("    ");
        Matcher figure = FIGURE.matcher(plain);
        List<int[]> figures = new ArrayList<>();
        while (figure.find()) {
            figures.add(new int[] {figure.start(), figure.end()});
        }
        Places places = Places.in(clause, language, passage.owner());
        for (int i = 0; i < figures.size(); i++) {
            int from = figures.get(i)[0];
            int to = figures.get(i)[1];
            String before = plain.substring(i == 0 ? 0 : figures.get(i - 1)[1], from);
            String after = plain.substring(to, i + 1 < figures.size() ? figures.get(i + 1)[0] : plain.length());
            if (places.unsure()
                    || A_SHARE_BEFORE.matcher(before).matches()
                    || A_SHARE_AFTER.matcher(plain.substring(to)).matches()) {
                continue;
            }
            String measure = measure(before, after);
            if (measure == null) {
                continue;
            }
            Set<String> of = named(after);
            boolean price = measure.equals("euros");
            if (of.isEmpty() && weighed(measure)) {
                of = price ? speaksOf : named(before);
            }
            String per = price ? per(after) : null;
            if (price ? of.isEmpty() && per == null : of.isEmpty() && (weighed(measure) || !counts)) {
                continue;
            }
            add(
                    new Thing(
                            measure,
                            of,
                            per,
                            price ? level(clause) : null,
                            places.where(),
                            months,
                            year == null ? ofPeriod() : year,
                            places.where().isEmpty() ? passage.owner() : null),
                    plain.substring(from, to),
                    sentence,
                    false);
        }
    }

    private @Nullable String measure(String before, String after) {
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

    // ---- rows of forms and tables

    private void row(Span line) {
        Set<String> of = new TreeSet<>();
        Set<String> where = new TreeSet<>();
        Set<Integer> months = new TreeSet<>();
        List<Matcher> cells = new ArrayList<>();
        for (String part : line.of(text).split(" \\| ")) {
            Matcher cell = CELL.matcher(part);
            if (!cell.matches()) {
                continue;
            }
            cells.add(cell);
            String value = cell.group(3).strip();
            if (!ALONE.matcher(value).matches() && WORD.splitAsStream(value).count() <= LONGEST_QUALIFIER + 1L) {
                of.addAll(named(value));
                where.addAll(Places.in(value, language, passage.owner()).where());
                months.addAll(months(value));
            }
        }
        for (Matcher cell : cells) {
            cell(cell, of, where, months, line);
        }
    }

    private void cell(Matcher cell, Set<String> of, Set<String> where, Set<Integer> months, Span line) {
        String value = cell.group(3).strip();
        String name = cell.group(1);
        String definition = cell.group(2) == null ? "" : cell.group(2);
        if (!ALONE.matcher(value).matches()) {
            return;
        }
        String measure = measure("", name);
        measure = measure == null ? measure("", definition) : measure;
        if (measure == null || (of.isEmpty() && weighed(measure))) {
            return;
        }
        Matcher dated = YEAR.matcher(name);
        boolean price = measure.equals("euros");
        add(
                new Thing(
                        measure,
                        of,
                        price ? per(name) : null,
                        price ? level(name + definition) : null,
                        where,
                        months,
                        dated.find() ? Integer.parseInt(dated.group()) : ofPeriod(),
                        where.isEmpty() ? passage.owner() : null),
                value,
                line,
                !definition.isEmpty());
    }

    // ---- what words say

    private void add(Thing thing, String figure, Span said, boolean defined) {
        Matcher numbers = ALONE.matcher(figure);
        Set<String> values = new LinkedHashSet<>();
        while (numbers.find()) {
            values.add(plain(numbers.group()));
        }
        Span where = translated ? new Span(0, passage.text().length()) : said;
        found.add(new Amount(passage, where, thing, String.join("–", values), defined));
    }

    /** 1,140 and 1 140 are a thousand and more; 2,4 and 2.4 are between two and three. */
    static String plain(String number) {
        String digits = number.matches(GROUPED)
                ? number.replaceAll("[ ,.\u00a0](?=\\d{3}(?!\\d))", "").replace(',', '.')
                : number.replace(',', '.');
        return new BigDecimal(digits).stripTrailingZeros().toPlainString();
    }

    private boolean weighed(String measure) {
        return MEASURES.of("weighed", "any").contains(measure);
    }

    private @Nullable String level(String words) {
        boolean retail = MEASURES.matches("retail", language, words) > 0;
        boolean wholesale = MEASURES.matches("wholesale", language, words) > 0;
        return retail == wholesale ? null : retail ? "retail" : "wholesale";
    }

    private @Nullable String per(String after) {
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

    private Set<String> named(String words) {
        Set<String> named = new HashSet<>();
        Glossary.current().find(Analysis.text(words, language)).forEach(one -> {
            if (kinds.contains(one.concept())) {
                named.add(one.concept());
            }
        });
        return named;
    }

    private Set<Integer> months(String words) {
        Locale locale = Locale.forLanguageTag(language == null ? "en" : language);
        Set<Integer> named = new HashSet<>();
        for (Month month : EnumSet.allOf(Month.class)) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                String name = month.getDisplayName(style, locale);
                // May is also a verb: a month is written as the language writes it.
                if (Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                        .matcher(words)
                        .find()) {
                    named.add(month.getValue());
                }
            }
        }
        return named;
    }

    /** Of a contribution that covers one year. */
    private int ofPeriod() {
        int from = passage.period().from().getYear();
        return from == passage.period().to().getYear() ? from : 0;
    }
}
