package org.tessera.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Two texts of a section side by side: in the order of reading, what stayed, what went and what came. It holds the draft's
 * own words and the ids of passages, never a passage's words.
 */
public record Comparison(List<Line> lines) {

    public Comparison {
        lines = List.copyOf(lines);
    }

    public enum Kind {
        TEXT,
        HEADING,
        ITEM,
        CELL,
        QUOTATION
    }

    public enum Change {
        SAME,
        INSERTED,
        DELETED
    }

    public record Line(Kind kind, List<Piece> pieces) {
        public Line {
            pieces = List.copyOf(pieces);
        }

        public boolean changed() {
            return pieces.stream().anyMatch(piece -> piece.change() != Change.SAME);
        }
    }

    /**
     * @param text empty for what leans on evidence
     * @param leaning a citation, or in a line of kind QUOTATION the quoted words
     */
    public record Piece(
            Change change, String text, @Nullable Leaning leaning) {}

    /** @param from and {@code to} are UTF-16 offsets in the passage's original text, both 0 for a citation */
    public record Leaning(UUID passage, int from, int to) {}

    /** Documents of the drafting schema. */
    public static Comparison of(JsonNode before, JsonNode after) {
        return new Comparison(Lines.between(Blocks.of(before), Blocks.of(after)));
    }

    public boolean changed() {
        return lines.stream().anyMatch(Line::changed);
    }

    /** Only lines that changed, each with its neighbours. */
    public Comparison changes() {
        List<Line> near = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean beside = (i > 0 && lines.get(i - 1).changed())
                    || (i + 1 < lines.size() && lines.get(i + 1).changed());
            if (lines.get(i).changed() || beside) {
                near.add(lines.get(i));
            }
        }
        return new Comparison(near);
    }
}
