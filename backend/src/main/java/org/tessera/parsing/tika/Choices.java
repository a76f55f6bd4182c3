package org.tessera.parsing.tika;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.Locator;

/**
 * The lists that a form in a workbook lets people choose from: what could have been answered belongs to the answer. Some
 * stand in the form itself, others in cells somewhere in the workbook.
 */
final class Choices {

    private static final int MOST_LISTS = 500;
    private static final int MOST_CELLS = 500;
    private static final int LONGEST = 4_000;
    private static final Pattern RANGE = Pattern.compile(
            "(?:'((?:[^']|'')+)'!|([^'!\\s]+)!)?\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");

    /** @param chosen which of them, from 1; 0 where that stands in the cell itself */
    private record Offered(@Nullable String sheet, @Nullable String cells, String formula, int chosen) {}

    /** Cells of a sheet whose values are wanted. */
    record Range(String sheet, CellRangeAddress cells) {}

    private final List<Offered> offered = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<Range, List<String>> values = new LinkedHashMap<>();

    /** A name that the workbook gives to a range. */
    void name(String name, String formula) {
        names.put(name, formula);
    }

    void offer(@Nullable String sheet, @Nullable String cells, String formula, int chosen) {
        if (offered.size() < MOST_LISTS && !formula.isBlank()) {
            offered.add(new Offered(sheet, cells, formula.strip(), chosen));
        }
    }

    /** The ranges whose values must be told before {@link #tell}. */
    List<Range> wanted() {
        for (Offered each : offered) {
            Range range = range(each);
            if (range != null) {
                values.putIfAbsent(range, new ArrayList<>());
            }
        }
        return List.copyOf(values.keySet());
    }

    void value(String sheet, int row, int column, String value) {
        values.forEach((range, list) -> {
            if (range.sheet().equals(sheet) && range.cells().isInRange(row, column) && list.size() < MOST_CELLS) {
                list.add(value);
            }
        });
    }

    /** Each list as a passage at the cells that offer it. */
    void tell(Passages passages) {
        for (Offered each : offered) {
            List<String> list = list(each);
            if (!list.isEmpty()) {
                String whole = String.join(" | ", list);
                if (each.chosen() > 0 && each.chosen() <= list.size()) {
                    whole = list.get(each.chosen() - 1) + " ← " + whole;
                }
                passages.beside(
                        new Locator(List.of(), null, each.sheet(), shortened(each.cells()), null, "choices"),
                        whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + "…");
            }
        }
    }

    private List<String> list(Offered one) {
        String formula = one.formula();
        if (formula.startsWith("\"") && formula.endsWith("\"") && formula.length() > 1) {
            return List.of(formula.substring(1, formula.length() - 1)
                    .replace("\"\"", "\"")
                    .split("\\s*[,;]\\s*"));
        }
        Range range = range(one);
        return range == null ? List.of() : values.getOrDefault(range, List.of());
    }

    private @Nullable Range range(Offered one) {
        String formula = names.getOrDefault(one.formula(), one.formula());
        Matcher parts = RANGE.matcher(formula);
        if (!parts.matches()) {
            return null;
        }
        String sheet = parts.group(1) != null ? parts.group(1).replace("''", "'") : parts.group(2);
        if (sheet == null) {
            sheet = one.sheet();
        }
        String plain = formula.substring(formula.lastIndexOf('!') + 1).replace("$", "");
        return sheet == null ? null : new Range(sheet, CellRangeAddress.valueOf(plain));
    }

    private static @Nullable String shortened(@Nullable String cells) {
        return cells == null || cells.length() <= 80 ? cells : cells.substring(0, 79) + "…";
    }
}
