package org.tessera.parsing.tika;

import java.util.List;
import java.util.regex.Pattern;

/** A row of a table as a line that can be read without the table. */
final class Rows {

    private static final Pattern FIGURE = Pattern.compile("[-+]?[\\d.,\\s%€$/:]*\\d[\\d.,\\s%€$/:]*");

    private Rows() {}

    /** {@code Header: value | Header: value}; with fewer than three columns {@code value | value}. Empty cells are left out. */
    static String line(List<String> header, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String value = cells.get(i);
            if (value.isEmpty()) {
                continue;
            }
            line.append(line.isEmpty() ? "" : " | ");
            if (header.size() > 1 && i < header.size() && !header.get(i).isEmpty()) {
                line.append(header.get(i)).append(": ");
            }
            line.append(value);
        }
        return line.toString();
    }

    /** A number, a share, a date: what stands in a row of data and not in a row of names. */
    static boolean isFigure(String value) {
        return FIGURE.matcher(value).matches() || "--".equals(value);
    }
}
