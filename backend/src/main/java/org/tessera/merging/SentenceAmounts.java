package org.tessera.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the figures of sentences, clause by clause. */
final class SentenceAmounts {

    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d.,])(" + AmountWords.NUMBER + ")"
            + "(?:\\s*(?:to|and|–|-|до|la|și)\\s*(?:EUR\\s*)?(" + AmountWords.NUMBER + "))?(?![\\d%\\p{L}])");
    private static final Pattern BETWEEN_CLAUSES = Pattern.compile("[,;:](?=\\s)|\\s[–—]\\s");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");
    private static final Pattern A_SHARE_BEFORE =
            Pattern.compile("(?is).*\\b(?:of the|of all|din|din cele|из|із)\\s*$");
    private static final Pattern A_SHARE_AFTER =
            Pattern.compile("(?is)^\\s*(?:of(?: the)? \\d|per cent|percent|%|times\\b).*");

    private final AmountWords words;
    private final FoundAmounts found;

    SentenceAmounts(AmountWords words, FoundAmounts found) {
        this.words = words;
        this.found = found;
    }

    void read(String text, Span sentence) {
        String plain = blanked(sentence.of(text));
        boolean counts = words.counts(plain);
        Integer year = null;
        Set<Integer> months = Set.of();
        Set<String> of = Set.of();
        for (String clause : BETWEEN_CLAUSES.split(plain)) {
            Matcher dated = AmountWords.YEAR.matcher(clause);
            if (dated.find()) {
                year = Integer.valueOf(dated.group());
                months = words.months(clause);
                if (dated.find()) {
                    return;
                }
            }
            Set<String> named = words.named(clause);
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
        String plain = AmountWords.YEAR.matcher(clause).replaceAll("    ");
        Matcher figure = FIGURE.matcher(plain);
        List<int[]> figures = new ArrayList<>();
        while (figure.find()) {
            figures.add(new int[] {figure.start(), figure.end()});
        }
        Places places = Places.in(clause, words.language(), found.owner());
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
            String measure = words.measure(before, after);
            if (measure == null) {
                continue;
            }
            Set<String> of = words.named(after);
            boolean price = measure.equals("euros");
            if (of.isEmpty() && words.weighed(measure)) {
                of = price ? speaksOf : words.named(before);
            }
            String per = price ? words.per(after) : null;
            if (price ? of.isEmpty() && per == null : of.isEmpty() && (words.weighed(measure) || !counts)) {
                continue;
            }
            found.add(
                    new Thing(
                            measure,
                            of,
                            per,
                            price ? words.level(clause) : null,
                            places.where(),
                            months,
                            year == null ? found.year() : year,
                            places.where().isEmpty() ? found.owner() : null),
                    plain.substring(from, to),
                    sentence,
                    false);
        }
    }
}
