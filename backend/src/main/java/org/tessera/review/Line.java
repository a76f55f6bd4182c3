package org.tessera.review;

import java.util.Optional;
import org.tessera.drafting.Doc;
import tools.jackson.databind.JsonNode;

/**
 * A paragraph or heading of a document with its place.
 *
 * @param start the ProseMirror position of its first character
 * @param text what is no word, such as a citation, is one {@link #SOURCE}
 */
record Line(int start, String text) {

    static final char SOURCE = '\uFFFC';

    /** The one that holds the whole stretch. */
    static Optional<Line> around(JsonNode doc, int from, int to) {
        return from < 0 || to < from ? Optional.empty() : within(doc, 0, from, to);
    }

    private static Optional<Line> within(JsonNode parent, int start, int from, int to) {
        int at = start;
        for (JsonNode node : parent.path("content")) {
            int size = size(node);
            if (from > at && to < at + size) {
                return switch (type(node)) {
                    case Doc.PARAGRAPH, Doc.HEADING, Doc.CAPTION, Doc.SOURCE ->
                        Optional.of(new Line(at + 1, text(node)));
                    default -> within(node, at + 1, from, to);
                };
            }
            at += size;
        }
        return Optional.empty();
    }

    String between(int from, int to) {
        return text.substring(from - start, to - start);
    }

    private static String text(JsonNode block) {
        StringBuilder text = new StringBuilder();
        block.path("content")
                .forEach(node -> text.append(
                        type(node).equals(Doc.TEXT) ? node.path("text").asString("") : String.valueOf(SOURCE)));
        return text.toString();
    }

    private static int size(JsonNode node) {
        if (type(node).equals(Doc.TEXT)) {
            return node.path("text").asString("").length();
        }
        if (Doc.LEAVES.contains(type(node))) {
            return 1;
        }
        int size = 2;
        for (JsonNode child : node.path("content")) {
            size += size(child);
        }
        return size;
    }

    private static String type(JsonNode node) {
        return node.path("type").asString("");
    }
}
