package org.tessera.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the figures of a row of a form or table, whose cells without a figure say what the others are of. */
final class RowAmounts {

    private static final Pattern CELL = Pattern.compile("(?s)^([^:\\[]*)(\\[[^\\]]*])?\\s*:\\s*(.*)$");
    private static final int LONGEST_QUALIFIER = 3;

    private final AmountWords words;
    private final FoundAmounts found;

    RowAmounts(AmountWords words, FoundAmounts found) {
        this.words = words;
        this.found = found;
    }

    void read(String text, Span line) {
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
            if (!AmountWords.ALONE.matcher(value).matches()
                    && AmountWords.WORD.splitAsStream(value).count() <= LONGEST_QUALIFIER + 1L) {
                of.addAll(words.named(value));
                where.addAll(Places.in(value, words.language(), found.owner()).where());
                months.addAll(words.months(value));
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
        if (!AmountWords.ALONE.matcher(value).matches()) {
            return;
        }
        String measure = words.measure("", name);
        measure = measure == null ? words.measure("", definition) : measure;
        if (measure == null || (of.isEmpty() && words.weighed(measure))) {
            return;
        }
        Matcher dated = AmountWords.YEAR.matcher(name);
        boolean price = measure.equals("euros");
        found.add(
                new Thing(
                        measure,
                        of,
                        price ? words.per(name) : null,
                        price ? words.level(name + definition) : null,
                        where,
                        months,
                        dated.find() ? Integer.parseInt(dated.group()) : found.year(),
                        where.isEmpty() ? found.owner() : null),
                value,
                line,
                !definition.isEmpty());
    }
}
