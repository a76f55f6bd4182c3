package org.tessera.ui.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Passage;

/**
 * Rows of a sheet as a table again. Parsing writes a row as {@code Header: value | Header: value}, so that it can be found and
 * cited by itself; here the names go back over their columns. What is no such row stays a line across the table.
 *
 * @param columns their names, in the order in which they come
 */
record Rows(List<String> columns, List<Row> rows) {

    private static final Pattern FIRST_ROW = Pattern.compile("[A-Z]+(\\d+)(?::[A-Z]+(\\d+))?");
    private static final int LONGEST_NAME = 120;

    /**
     * @param place the row's number, or the range of the passage where its rows cannot be told apart
     * @param cells by column; empty for a line across
     * @param line as it was written
     */
    record Row(UUID passage, String place, Map<String, String> cells, String line) {}

    static Rows of(List<Passage> passages) {
        Set<String> columns = new LinkedHashSet<>();
        List<Row> rows = new ArrayList<>();
        for (Passage passage : passages) {
            List<String> lines = passage.text().lines().toList();
            for (int at = 0; at < lines.size(); at++) {
                Map<String, String> cells = cells(lines.get(at));
                columns.addAll(cells.keySet());
                rows.add(new Row(
                        passage.id(), place(passage.locator().cells(), lines.size(), at), cells, lines.get(at)));
            }
        }
        return new Rows(List.copyOf(columns), rows);
    }

    /** Empty unless each value has a name of its own. */
    static Map<String, String> cells(String line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String piece : line.split(" \\| ", -1)) {
            int colon = piece.indexOf(": ");
            if (colon <= 0 || colon > LONGEST_NAME || cells.containsKey(piece.substring(0, colon))) {
                return Map.of();
            }
            cells.put(piece.substring(0, colon), piece.substring(colon + 2));
        }
        return cells;
    }

    private static String place(@Nullable String range, int lines, int at) {
        if (range == null) {
            return "";
        }
        Matcher rows = FIRST_ROW.matcher(range);
        if (!rows.matches()) {
            return range;
        }
        int first = Integer.parseInt(rows.group(1));
        int last = rows.group(2) == null ? first : Integer.parseInt(rows.group(2));
        return last - first + 1 == lines ? String.valueOf(first + at) : at == 0 ? range : "";
    }
}
