package org.tessera.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;

/** A section's text as one reader may see it: blocks parted by empty lines, quotations filled in. */
final class SectionText {

    private SectionText() {}

    /** Quotations of the document in order. */
    static List<Quotations.Asked> asked(JsonNode doc) {
        List<Quotations.Asked> asked = new ArrayList<>();
        collect(doc, asked);
        return asked;
    }

    private static void collect(JsonNode node, List<Quotations.Asked> asked) {
        if (type(node).equals(Doc.QUOTED_EVIDENCE)) {
            asked.add(asked(
                    node.path("attrs"),
                    UUID.fromString(node.path("attrs").path("passage").asString())));
        }
        node.path("content").forEach(child -> collect(child, asked));
    }

    private static Quotations.Asked asked(JsonNode attrs, UUID passage) {
        return new Quotations.Asked(
                passage, attrs.path("from").asInt(), attrs.path("to").asInt());
    }

    /** @param words of a quotation; never null */
    static String of(JsonNode doc, Function<Quotations.Asked, QuotedWords> words) {
        return block(doc, words).strip();
    }

    private static String block(JsonNode node, Function<Quotations.Asked, QuotedWords> words) {
        StringBuilder text = new StringBuilder();
        for (JsonNode child : node.path("content")) {
            switch (type(child)) {
                case Doc.TEXT -> text.append(child.path("text").asString());
                case Doc.HARD_BREAK -> text.append('\n');
                case Doc.CITATION -> {}
                case Doc.PICTURE -> text.append(picture(child)).append("\n\n");
                case Doc.QUOTED_EVIDENCE -> text.append(quoted(child, words)).append("\n\n");
                case Doc.LIST_ITEM ->
                    text.append("• ").append(block(child, words).strip()).append('\n');
                case Doc.TABLE_CELL, Doc.TABLE_HEADER ->
                    text.append(block(child, words).strip()).append('\t');
                case Doc.TABLE_ROW -> text.append(block(child, words).strip()).append('\n');
                default -> text.append(block(child, words).stripTrailing()).append("\n\n");
            }
        }
        return text.toString();
    }

    private static String picture(JsonNode node) {
        return Texts.get(
                "drafting.pictured", node.path("attrs").path("alternative").asString(""));
    }

    private static String quoted(JsonNode node, Function<Quotations.Asked, QuotedWords> words) {
        JsonNode attrs = node.path("attrs");
        QuotedWords quoted =
                words.apply(asked(attrs, UUID.fromString(attrs.path("passage").asString())));
        return switch (quoted.state()) {
            case SHOWN -> "“" + quoted.text() + "”";
            case WITHHELD -> Texts.get("drafting.withheld");
            case WITHDRAWN -> Texts.get("drafting.withdrawn");
        };
    }

    private static String type(JsonNode node) {
        return node.path("type").asString("");
    }
}
