package org.tessera.parsing.tika;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.tessera.parsing.Locator;

/** Rows of a sheet become passages located by cell range; the row of names above goes along with each value. */
final class SheetRows {

    private static final int NAME = 120;

    private final Passages passages;
    private @Nullable String sheet;
    private List<String> header = List.of();
    private @Nullable String headerLine;
    private boolean mayBeHeader = true;
    private int lastRow = -1;
    private final StringBuilder text = new StringBuilder();
    private int firstRow;
    private int endRow;
    private int firstColumn;
    private int endColumn;

    SheetRows(Passages passages) {
        this.passages = passages;
    }

    /** @param name null where there are no sheets */
    void sheet(@Nullable String name) {
        flush();
        sheet = name;
        header = List.of();
        headerLine = null;
        mayBeHeader = true;
        lastRow = -1;
    }

    /** @param cells by column from 0; empty ones are missing. Row numbers are from 0. */
    void row(int number, SortedMap<Integer, String> cells) {
        TreeMap<Integer, String> filled = new TreeMap<>(cells);
        filled.values().removeIf(String::isBlank);
        if (filled.isEmpty()) {
            return;
        }
        if (number > lastRow + 1) {
            mayBeHeader = true; // a gap: another table may begin
        }
        lastRow = number;
        boolean names =
                filled.size() > 1 && filled.values().stream().noneMatch(v -> Rows.isFigure(v) || v.length() > NAME);
        if (mayBeHeader && names) {
            flush();
            header = dense(filled);
            headerLine = Rows.line(List.of(), header);
            mayBeHeader = false;
            if (filled.size() == 2) {
                header = List.of();
                append(number, filled, headerLine);
            }
            return;
        }
        if (filled.size() > 1) {
            mayBeHeader = false;
        }
        String line = Rows.line(header, dense(filled));
        if (text.length() >= Passages.SHORT || text.length() + line.length() > Passages.LONG) {
            flush();
        }
        append(number, filled, line);
    }

    void finish() {
        flush();
    }

    private void append(int number, SortedMap<Integer, String> cells, String line) {
        if (text.isEmpty()) {
            firstRow = number;
            firstColumn = cells.firstKey();
            endColumn = cells.lastKey();
        } else {
            text.append('\n');
        }
        text.append(line);
        endRow = number;
        firstColumn = Math.min(firstColumn, cells.firstKey());
        endColumn = Math.max(endColumn, cells.lastKey());
    }

    private void flush() {
        if (text.isEmpty()) {
            return;
        }
        String from = new CellReference(firstRow, firstColumn).formatAsString();
        String to = new CellReference(endRow, endColumn).formatAsString();
        String range = from.equals(to) ? from : from + ":" + to;
        for (String part : Passages.sentences(text.toString())) {
            passages.piece(new Locator(List.of(), null, sheet, range, null, null), part);
        }
        text.setLength(0);
    }

    private static List<String> dense(SortedMap<Integer, String> cells) {
        List<String> row = new ArrayList<>();
        for (int column = 0; column <= cells.lastKey(); column++) {
            row.add(cells.getOrDefault(column, "").strip().replaceAll("\\s+", " "));
        }
        return row;
    }
}
