package org.tessera.clearance;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A section's text for an audience.
 *
 * @param doc what may be given
 * @param lines all that was written, in order, with what became of it: the redline
 */
public record Cleared(JsonNode doc, List<Line> lines) {

    /** What a line is in the text. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        QUOTATION,
        CELL,
        /** What it shows, in words. */
        PICTURE
    }

    public record Line(Kind kind, List<Statement> statements) {
        public Line {
            statements = List.copyOf(statements);
        }
    }

    public Cleared {
        lines = List.copyOf(lines);
    }

    public Stream<Statement> statements() {
        return lines.stream().flatMap(line -> line.statements().stream());
    }

    /** Whether nothing was changed. */
    public boolean whole() {
        return statements().allMatch(Statement::stands);
    }
}
