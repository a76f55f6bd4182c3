package org.tessera.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tessera.edition.Publication.Block;
import org.tessera.edition.Publication.QuotedRows;

/**
 * Makes tables again of quoted rows, which parsing writes as {@code name [definition]: value | name: value}. Neighbouring
 * quotations with the same columns become one table.
 */
final class QuotedTables {

    private static final Pattern BETWEEN_CELLS = Pattern.compile(" \\| ");
    private static final Pattern CELL = Pattern.compile("([^:\\[]+?)(?: \\[([^\\]]*)])?: (.*)");

    private QuotedTables() {}

    static List<Block> joined(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        for (Block block : blocks) {
            Block next = block instanceof Publication.Quotation quotation ? rows(quotation) : block;
            if (next instanceof QuotedRows rows
                    && !joined.isEmpty()
                    && joined.getLast() instanceof QuotedRows before
                    && before.columns().equals(rows.columns())) {
                joined.set(joined.size() - 1, together(before, rows));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static QuotedRows together(QuotedRows one, QuotedRows other) {
        List<QuotedRows.Row> rows = new ArrayList<>(one.rows());
        rows.addAll(other.rows());
        Set<String> remarks = new LinkedHashSet<>(one.remarks());
        remarks.addAll(other.remarks());
        return new QuotedRows(one.columns(), rows, List.copyOf(remarks));
    }

    /** The quotation itself where it is no rows of the same columns. */
    private static Block rows(Publication.Quotation quotation) {
        if (quotation.words() == null) {
            return quotation;
        }
        List<String> columns = List.of();
        List<QuotedRows.Row> rows = new ArrayList<>();
        Set<String> remarks = new LinkedHashSet<>();
        for (String line : quotation.words().strip().split("\\n")) {
            Map<String, String> cells = cells(line, remarks);
            if (cells.size() < 2 || (!columns.isEmpty() && !columns.equals(List.copyOf(cells.keySet())))) {
                return quotation;
            }
            columns = List.copyOf(cells.keySet());
            rows.add(new QuotedRows.Row(List.copyOf(cells.values()), quotation.note()));
        }
        if (quotation.remark() != null) {
            remarks.add(quotation.remark());
        }
        return new QuotedRows(columns, rows, List.copyOf(remarks));
    }

    private static Map<String, String> cells(String line, Set<String> remarks) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String cell : BETWEEN_CELLS.split(line)) {
            Matcher parts = CELL.matcher(cell);
            if (!parts.matches() || cells.put(parts.group(1), parts.group(3)) != null) {
                return Map.of();
            }
            if (parts.group(2) != null) {
                remarks.add(parts.group(1) + ": " + parts.group(2));
            }
        }
        return cells;
    }
}
