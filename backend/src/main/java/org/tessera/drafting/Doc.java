package org.tessera.drafting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * ProseMirror documents written by rule: the nodes of {@code schema.js} as JSON. The authority checks what is written
 * like anybody else's.
 */
public final class Doc {

    public static final String DOC = "doc";
    public static final String PARAGRAPH = "paragraph";
    public static final String HEADING = "heading";
    public static final String BULLET_LIST = "bullet_list";
    public static final String ORDERED_LIST = "ordered_list";
    public static final String LIST_ITEM = "list_item";
    public static final String TABLE = "table";
    public static final String TABLE_ROW = "table_row";
    public static final String TABLE_CELL = "table_cell";
    public static final String TABLE_HEADER = "table_header";
    public static final String HARD_BREAK = "hard_break";
    public static final String TEXT = "text";
    /** Inline; leans on {@code passage}. */
    public static final String CITATION = "citation";
    /** A block; the words stay with the passage. */
    public static final String QUOTED_EVIDENCE = "quoted_evidence";
    /** Paragraphs that judge, with a {@code likelihood} on a yardstick and a {@code confidence}. */
    public static final String JUDGEMENT = "judgement";
    /** Blocks in a frame whose {@code kind} is gap, country, case or callout. */
    public static final String FRAMED = "framed";
    /** Blocks with a caption and a source below them. */
    public static final String FIGURE = "figure";
    /** A block of a figure: {@code picture} and {@code digest} of what is kept beside the text, {@code alternative} in words. */
    public static final String PICTURE = "picture";
    /** A line of a figure. */
    public static final String CAPTION = "caption";
    /** A line of a figure: where it is from. */
    public static final String SOURCE = "source";
    /** Inline; {@code to} is the key of a judgement, frame or figure. */
    public static final String REFERENCE = "reference";

    public static final String STRONG = "strong";
    public static final String EM = "em";

    /** What takes one position in the text and has nothing inside. */
    public static final Set<String> LEAVES = Set.of(CITATION, QUOTED_EVIDENCE, HARD_BREAK, REFERENCE, PICTURE);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Doc() {}

    /** @param blocks at least one */
    public static ObjectNode doc(List<? extends JsonNode> blocks) {
        return node(DOC, blocks);
    }

    public static ObjectNode paragraph(JsonNode... inline) {
        return node(PARAGRAPH, List.of(inline));
    }

    /** @param level 1 to 4 */
    public static ObjectNode heading(int level, JsonNode... inline) {
        ObjectNode heading = node(HEADING, List.of(inline));
        heading.putObject("attrs").put("level", level);
        return heading;
    }

    /** @param text not empty */
    public static ObjectNode text(String text) {
        return JSON.objectNode().put("type", TEXT).put("text", text);
    }

    public static ObjectNode strong(String text) {
        ObjectNode strong = text(text);
        strong.putArray("marks").addObject().put("type", STRONG);
        return strong;
    }

    public static ObjectNode citation(UUID passage) {
        ObjectNode citation = node(CITATION, List.of());
        citation.putObject("attrs").put("passage", passage.toString());
        return citation;
    }

    /**
     * @param original the passage's whole original text; its words are used for the digest only
     * @param from UTF-16 offset in the original
     * @param to UTF-16 offset in the original, exclusive
     */
    public static ObjectNode quotedEvidence(UUID passage, String original, int from, int to) {
        ObjectNode quoted = node(QUOTED_EVIDENCE, List.of());
        quoted.putObject("attrs")
                .put("passage", passage.toString())
                .put("from", from)
                .put("to", to)
                .put("digest", Digests.of(original.substring(from, to)));
        return quoted;
    }

    /** @param items each the blocks of one item, a paragraph first */
    public static ObjectNode bulletList(List<List<ObjectNode>> items) {
        return node(
                BULLET_LIST, items.stream().map(item -> node(LIST_ITEM, item)).toList());
    }

    /** @param rows of cells made by {@link #cell} and {@link #headerCell} */
    public static ObjectNode table(List<List<ObjectNode>> rows) {
        return node(TABLE, rows.stream().map(row -> node(TABLE_ROW, row)).toList());
    }

    public static ObjectNode cell(JsonNode... inline) {
        return node(TABLE_CELL, List.of(paragraph(inline)));
    }

    public static ObjectNode headerCell(JsonNode... inline) {
        return node(TABLE_HEADER, List.of(paragraph(inline)));
    }

    /**
     * A picture with its caption.
     *
     * @param key eight letters or digits
     * @param digest of the picture's bytes
     * @param alternative what it shows, in words
     */
    public static ObjectNode figure(String key, UUID picture, String digest, String alternative, String caption) {
        ObjectNode shown = node(PICTURE, List.of());
        shown.putObject("attrs")
                .put("picture", picture.toString())
                .put("digest", digest)
                .put("alternative", alternative);
        ObjectNode figure =
                node(FIGURE, List.of(shown, node(CAPTION, List.of(text(caption))), node(SOURCE, List.of())));
        figure.putObject("attrs").put("key", key);
        return figure;
    }

    private static ObjectNode node(String type, List<? extends JsonNode> content) {
        ObjectNode node = JSON.objectNode().put("type", type);
        if (!content.isEmpty()) {
            ArrayNode children = node.putArray("content");
            content.forEach(children::add);
        }
        return node;
    }
}
