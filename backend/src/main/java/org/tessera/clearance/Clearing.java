package org.tessera.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.tessera.clearance.Cleared.Kind;
import org.tessera.clearance.Statement.Outcome;
import org.tessera.clearance.Statement.Why;
import org.tessera.drafting.Cited;
import org.tessera.drafting.Doc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes of a section's text what may be given to an audience. The rules stand in decision record 0082; where they doubt, the
 * statement is left out, because a person reads the redline and can ask the owner.
 */
public final class Clearing {

    private final Locale language;
    private final Function<UUID, String> quoted;
    private final Verdicts verdicts;
    private final Verdicts inCells;
    private final List<Cleared.Line> lines = new ArrayList<>();

    private Clearing(Locale language, Function<UUID, String> quoted, Verdicts verdicts, Verdicts inCells) {
        this.language = language;
        this.quoted = quoted;
        this.verdicts = verdicts;
        this.inCells = inCells;
    }

    /**
     * @param language of the text
     * @param ofOneCountry whether the section is a country's own part
     * @param sources how each cited passage stands towards the audience
     * @param quoted the words of a quoted passage, for the redline
     */
    public static Cleared clear(
            JsonNode doc,
            Locale language,
            boolean ofOneCountry,
            Function<UUID, Standing> sources,
            Function<UUID, String> quoted) {
        Notes notes = new Notes(language);
        List<UUID> cited = Cited.in(doc);
        Clearing clearing = new Clearing(
                language,
                quoted,
                new Verdicts(sources, notes, cited, ofOneCountry),
                // The column or row of a table names its country.
                new Verdicts(sources, notes, cited, true));
        ObjectNode cleared = clearing.container(doc, Kind.PARAGRAPH);
        boolean nothingLeft = clearing.lines.stream()
                .filter(line -> line.kind() != Kind.HEADING)
                .flatMap(line -> line.statements().stream())
                .allMatch(one -> one.outcome() == Outcome.WITHHELD);
        return new Cleared(
                nothingLeft && !clearing.lines.isEmpty()
                        ? Doc.doc(List.of(Doc.paragraph(Doc.text(notes.withheld()))))
                        : cleared,
                clearing.lines);
    }

    private ObjectNode container(JsonNode node, Kind kind) {
        ObjectNode copy = (ObjectNode) node.deepCopy();
        if (!node.has("content")) {
            return copy;
        }
        ArrayNode content = copy.putArray("content");
        int leading = -1;
        for (JsonNode child : node.path("content")) {
            int first = lines.size();
            ObjectNode cleared = block(child, kind);
            if (leading >= 0 && nothingStands(first)) {
                leaveOut(leading, content);
            }
            leading = leads(child) ? first : -1;
            if (!repeats(content, cleared, first) && !isEmptyRow(child, first)) {
                content.add(cleared);
            }
        }
        return copy;
    }

    private ObjectNode block(JsonNode node, Kind kind) {
        return switch (node.path("type").asString("")) {
            case Doc.PARAGRAPH, Doc.CAPTION, Doc.SOURCE -> line(node, kind);
            case Doc.JUDGEMENT, Doc.FRAMED, Doc.FIGURE -> framed(node, kind);
            case Doc.PICTURE -> picture(node);
            case Doc.HEADING -> line(node, Kind.HEADING);
            case Doc.QUOTED_EVIDENCE -> quotation(node);
            case Doc.TABLE_CELL, Doc.TABLE_HEADER -> container(node, Kind.CELL);
            default -> container(node, kind);
        };
    }

    /** What it shows cannot be told in other words, so it stands as it is; its figure sees to the rest. */
    private ObjectNode picture(JsonNode node) {
        String shown = node.path("attrs").path("alternative").asString("");
        lines.add(new Cleared.Line(Kind.PICTURE, List.of(verdicts.of(shown, List.of()))));
        return (ObjectNode) node.deepCopy();
    }

    /**
     * A frame of which nothing may stand goes whole, and so does a figure with a picture of which something may not: the
     * picture may show it. What is judged on more than may stand, and of whom, is no longer told.
     */
    private ObjectNode framed(JsonNode node, Kind kind) {
        int first = lines.size();
        ObjectNode copy = container(node, kind);
        boolean pictured = lines.subList(first, lines.size()).stream().anyMatch(line -> line.kind() == Kind.PICTURE);
        if (pictured && !allStands(first)) {
            for (int i = first; i < lines.size(); i++) {
                withhold(i);
            }
        }
        if (nothingStands(first)) {
            String note = verdicts.withheld("", List.of(), Why.BESIDE).instead();
            return Doc.paragraph(Doc.text(Objects.requireNonNull(note)));
        }
        if (!allStands(first) && copy.path("attrs") instanceof ObjectNode attrs) {
            for (String told : List.of("likelihood", "confidence", "country")) {
                if (attrs.has(told)) {
                    attrs.putNull(told);
                }
            }
        }
        return copy;
    }

    private ObjectNode line(JsonNode block, Kind kind) {
        Inlines line = new Inlines(block);
        List<Statement> statements = new ArrayList<>();
        ObjectNode copy = (ObjectNode) block.deepCopy();
        ArrayNode content = copy.putArray("content");
        Outcome before = Outcome.STANDS;
        boolean changed = false;
        for (Inlines.Stretch stretch : line.stretches(language)) {
            String words = line.words(stretch);
            // Nothing tells that what follows a statement that may not stand does not speak of the same.
            Verdicts here = kind == Kind.CELL ? inCells : verdicts;
            Statement statement = changed && stretch.passages().isEmpty() && !words.isEmpty()
                    ? here.withheld(words, List.of(), Why.BESIDE)
                    : here.of(words, stretch.passages());
            statements.add(statement);
            if (statement.instead() == null) {
                line.nodes(stretch).forEach(content::add);
            } else if (kind == Kind.CELL) {
                changed = true; // An empty cell does not tell that there is something.
            } else if (statement.outcome() != Outcome.WITHHELD || before != Outcome.WITHHELD) {
                content.add(Doc.text(statement.instead() + " "));
            }
            before = statement.outcome();
            changed |= !statement.stands();
        }
        lines.add(new Cleared.Line(kind, statements));
        return copy;
    }

    private ObjectNode quotation(JsonNode node) {
        UUID passage = UUID.fromString(node.path("attrs").path("passage").asString());
        Statement statement = verdicts.of(quoted.apply(passage), List.of(passage));
        lines.add(new Cleared.Line(Kind.QUOTATION, List.of(statement)));
        return statement.instead() == null
                ? (ObjectNode) node.deepCopy()
                : Doc.paragraph(Doc.text(statement.instead()));
    }

    /** A line that announces what stands below it goes with it: it names who said it. */
    private static boolean leads(JsonNode node) {
        return node.path("type").asString("").equals(Doc.PARAGRAPH)
                && Cited.in(node).isEmpty()
                && new Inlines(node).leads();
    }

    /** A row none of whose evidence may be given goes whole: its other cells say whose it is. */
    private boolean isEmptyRow(JsonNode node, int first) {
        if (!node.path("type").asString("").equals(Doc.TABLE_ROW)) {
            return false;
        }
        List<Statement> cited = lines.subList(first, lines.size()).stream()
                .flatMap(line -> line.statements().stream())
                .filter(one -> !one.passages().isEmpty())
                .toList();
        boolean gone = !cited.isEmpty() && cited.stream().noneMatch(Statement::stands);
        if (gone) {
            for (int i = first; i < lines.size(); i++) {
                withhold(i);
            }
        }
        return gone;
    }

    private void withhold(int line) {
        List<Statement> withheld = lines.get(line).statements().stream()
                .map(one -> verdicts.withheld(one.text(), one.passages(), one.why() == null ? Why.BESIDE : one.why()))
                .toList();
        lines.set(line, new Cleared.Line(lines.get(line).kind(), withheld));
    }

    private boolean allStands(int first) {
        return lines.subList(first, lines.size()).stream()
                .flatMap(line -> line.statements().stream())
                .allMatch(Statement::stands);
    }

    private boolean nothingStands(int first) {
        List<Cleared.Line> since = lines.subList(first, lines.size());
        return !since.isEmpty()
                && since.stream().flatMap(line -> line.statements().stream()).noneMatch(Statement::stands);
    }

    private void leaveOut(int line, ArrayNode content) {
        withhold(line);
        content.remove(content.size() - 1);
    }

    /** One note says it for several paragraphs, or items of a list, in a row. */
    private boolean repeats(ArrayNode content, ObjectNode cleared, int first) {
        String type = cleared.path("type").asString("");
        return !content.isEmpty()
                && (type.equals(Doc.PARAGRAPH) || type.equals(Doc.LIST_ITEM))
                && cleared.equals(content.get(content.size() - 1))
                && nothingStands(first);
    }
}
