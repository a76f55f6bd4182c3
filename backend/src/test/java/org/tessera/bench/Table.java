package org.tessera.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table in Markdown. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... headings) {
        rows.add(List.of(headings));
        rows.add(Arrays.stream(headings).map(heading -> "---").toList());
    }

    /** The headings of a table whose rows come from {@link #compare}. */
    public static Table ofRatios() {
        return new Table("what", "ours", "compared with", "", "ratio", "aim", "reached");
    }

    /** Numbers are written with as many digits as say something. */
    public Table row(Object... cells) {
        rows.add(Arrays.stream(cells).map(Table::written).toList());
        return this;
    }

    /** A row of {@link #ofRatios} whose ratio must not be above the aim: times, sizes. */
    public Table atMost(double aim, String what, double ours, String other, double others) {
        return compare(what, ours, other, others, "≤ " + written(aim), ours / others <= aim);
    }

    /** A row of {@link #ofRatios} whose ratio must not be below the aim: throughput. */
    public Table atLeast(double aim, String what, double ours, String other, double others) {
        return compare(what, ours, other, others, "≥ " + written(aim), ours / others >= aim);
    }

    private Table compare(String what, double ours, String other, double others, String aim, boolean reached) {
        return row(what, ours, other, others, ours / others, aim, reached ? "yes" : "**no**");
    }

    private static String written(Object cell) {
        if (!(cell instanceof Number number) || number instanceof Integer || number instanceof Long) {
            return String.valueOf(cell);
        }
        double value = number.doubleValue();
        int digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    public String markdown() {
        return rows.stream()
                .map(row -> row.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.joining("\n"));
    }
}
