package org.tessera.merging;

import java.util.List;
import java.util.regex.Pattern;
import org.tessera.evidence.Passage;

/** Rows of forms and tables, as parsing writes them: {@code name: value | name [definition]: value}. */
final class Tabular {

    private static final String BETWEEN_CELLS = " | ";
    private static final Pattern DEFINITION = Pattern.compile("\\[[^\\]]*]");

    private Tabular() {}

    static boolean isRow(String line) {
        return line.contains(BETWEEN_CELLS);
    }

    /** Whether the passage is nothing but rows. */
    static boolean is(Passage passage) {
        List<Span> lines = Span.lines(passage.text());
        return !lines.isEmpty() && lines.stream().allMatch(line -> isRow(line.of(passage.text())));
    }

    /** The row without the definitions that the form gives to its columns: they say nothing of this row. */
    static String withoutDefinitions(String row) {
        return DEFINITION.matcher(row).replaceAll("");
    }
}
