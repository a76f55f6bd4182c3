package org.tessera.offline;

import java.util.List;

/**
 * What became of a table that was brought back, row by row. Either all of it is taken, or, if anything is wrong with a
 * row, nothing.
 *
 * @param taken false: nothing was changed
 */
public record Brought(boolean taken, List<Row> rows) {
    public Brought {
        rows = List.copyOf(rows);
    }

    public long count(Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    /**
     * @param row in the file, the headings being row 1
     * @param words what is wrong or becomes of it, for people
     */
    public record Row(int row, Fate fate, String words) {}

    /** What becomes of a row. */
    public enum Fate {
        /** A comment that was not here. */
        NEW,
        /** An answer that was not here. */
        ANSWERED,
        /** All of it is here already. */
        KNOWN,
        WRONG
    }
}
