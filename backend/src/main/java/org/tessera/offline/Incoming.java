package org.tessera.offline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/**
 * What a file's tables say, before anything of it is believed. Columns are found by their headings, so that somebody may
 * have moved them.
 *
 * @param texts by their number
 */
record Incoming(List<Row> rows, Map<String, Text> texts) {

    private static final int MOST_ROWS = 2000;

    /** @param row in the file, the headings being row 1 */
    record Row(int row, Map<Column, String> cells) {
        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }

        /** Nothing was written in it. */
        boolean isFree() {
            return cell(Column.NUMBER).isEmpty()
                    && cell(Column.FROM).isEmpty()
                    && cell(Column.TO).isEmpty()
                    && cell(Column.COMMENT).isEmpty()
                    && cell(Column.PROPOSED).isEmpty()
                    && cell(Column.OUTCOME).isEmpty()
                    && cell(Column.REASON).isEmpty();
        }
    }

    record Text(UUID section, int version) {}

    /** @throws Invalid a table or column is missing, or there are too many rows */
    static Incoming of(List<List<List<String>>> tables) {
        List<Row> rows = null;
        Map<String, Text> texts = null;
        for (List<List<String>> table : tables) {
            if (table.isEmpty()) {
                continue;
            }
            if (has(table.getFirst(), Texts.get("offline.texts.section"))) {
                texts = texts(table);
            } else if (has(table.getFirst(), Column.COMMENT.heading())) {
                rows = rows(table);
            }
        }
        if (rows == null) {
            throw new Invalid("file", Texts.get("offline.no-comments-table"));
        }
        if (texts == null) {
            throw new Invalid("file", Texts.get("offline.no-texts-table"));
        }
        return new Incoming(rows, texts);
    }

    private static boolean has(List<String> headings, String heading) {
        return headings.stream().anyMatch(one -> one.strip().equalsIgnoreCase(heading));
    }

    private static List<Row> rows(List<List<String>> table) {
        if (table.size() > MOST_ROWS) {
            throw new Invalid("file", Texts.get("offline.too-many-rows", MOST_ROWS));
        }
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            int place = index(table.getFirst(), column.heading());
            if (place < 0) {
                throw new Invalid("file", Texts.get("offline.no-column", column.heading()));
            }
            places.put(column, place);
        }
        List<Row> rows = new ArrayList<>();
        for (int r = 1; r < table.size(); r++) {
            List<String> written = table.get(r);
            Map<Column, String> cells = new EnumMap<>(Column.class);
            places.forEach((column, place) -> cells.put(
                    column, place < written.size() ? written.get(place).strip() : ""));
            Row row = new Row(r + 1, cells);
            if (!row.isFree()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, Text> texts(List<List<String>> table) {
        List<Integer> places = Sheet.textHeadings().stream()
                .map(heading -> index(table.getFirst(), heading))
                .toList();
        if (places.contains(-1)) {
            throw new Invalid("file", Texts.get("offline.no-texts-table"));
        }
        Map<String, Text> texts = new HashMap<>();
        for (List<String> row : table.subList(1, table.size())) {
            if (row.size() <= Collections.max(places) || row.stream().allMatch(String::isBlank)) {
                continue;
            }
            try {
                texts.put(
                        row.get(places.get(0)).strip(),
                        new Text(
                                UUID.fromString(row.get(places.get(3)).strip()),
                                Integer.parseInt(row.get(places.get(2)).strip())));
            } catch (IllegalArgumentException changed) {
                throw new Invalid("file", Texts.get("offline.texts-changed"));
            }
        }
        return texts;
    }

    private static int index(List<String> headings, String heading) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).strip().equalsIgnoreCase(heading)) {
                return i;
            }
        }
        return -1;
    }
}
