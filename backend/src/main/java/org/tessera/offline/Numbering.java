package org.tessera.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tessera.drafting.Doc;
import org.tessera.offline.NumberedLine.Kind;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;

/** Breaks a text into lines by counting characters and nothing else, so that no printer, font or reader changes a number. */
final class Numbering {

    /** Characters of a line, if no single word is longer. */
    static final int WIDTH = 84;

    /** What stands for a reference within the text. */
    private static final String OTHER = "[*]";

    private final List<NumberedLine> lines = new ArrayList<>();
    private final Map<String, Integer> citations = new LinkedHashMap<>();

    private Numbering() {}

    /** @param doc ProseMirror JSON */
    static List<NumberedLine> of(JsonNode doc) {
        Numbering numbering = new Numbering();
        numbering.children(doc, 0, Kind.TEXT);
        return List.copyOf(numbering.lines);
    }

    /** @return the position behind the children */
    private int children(JsonNode parent, int start, Kind kind) {
        int at = start;
        for (JsonNode node : parent.path("content")) {
            at = node(node, at, kind);
        }
        return at;
    }

    private int node(JsonNode node, int at, Kind kind) {
        return switch (node.path("type").asString("")) {
            case Doc.QUOTED_EVIDENCE -> {
                UUID passage =
                        UUID.fromString(node.path("attrs").path("passage").asString());
                lines.add(new NumberedLine(lines.size() + 1, at, at + 1, Kind.QUOTATION, "", passage, true));
                yield at + 1;
            }
            case Doc.PICTURE -> {
                String words = Texts.get(
                        "drafting.pictured",
                        node.path("attrs").path("alternative").asString(""));
                lines.add(new NumberedLine(lines.size() + 1, at, at + 1, kind, words, null, true));
                yield at + 1;
            }
            case Doc.PARAGRAPH, Doc.CAPTION, Doc.SOURCE -> block(node, at + 1, kind) + 1;
            case Doc.HEADING -> block(node, at + 1, Kind.HEADING) + 1;
            case Doc.LIST_ITEM -> children(node, at + 1, Kind.ITEM) + 1;
            case Doc.TABLE_CELL, Doc.TABLE_HEADER -> children(node, at + 1, Kind.CELL) + 1;
            default -> node.has("content") ? children(node, at + 1, kind) + 1 : at + (isLeaf(node) ? 1 : 2);
        };
    }

    /** Whatever has neither content nor a known block's form is one place, as an atom. */
    private static boolean isLeaf(JsonNode node) {
        return switch (node.path("type").asString("")) {
            case Doc.BULLET_LIST, Doc.ORDERED_LIST, Doc.TABLE, Doc.TABLE_ROW -> false;
            default -> true;
        };
    }

    /** A paragraph's characters with their positions: each atom is one. */
    private int block(JsonNode block, int start, Kind kind) {
        StringBuilder characters = new StringBuilder();
        Map<Integer, String> atoms = new LinkedHashMap<>();
        for (JsonNode node : block.path("content")) {
            switch (node.path("type").asString("")) {
                case Doc.TEXT -> characters.append(node.path("text").asString(""));
                case Doc.HARD_BREAK -> characters.append('\n');
                case Doc.CITATION -> {
                    atoms.put(characters.length(), label(node));
                    characters.append('\uFFFC');
                }
                default -> {
                    atoms.put(characters.length(), OTHER);
                    characters.append('\uFFFC');
                }
            }
        }
        boolean first = true;
        for (int at = 0; at < characters.length(); ) {
            int end = end(characters, at);
            lines.add(new NumberedLine(
                    lines.size() + 1, start + at, start + end, kind, words(characters, at, end, atoms), null, first));
            first = false;
            at = end;
        }
        return start + characters.length();
    }

    /** Behind the last blank that still fits, or a line break; within a word only if it is longer than a line. */
    private static int end(CharSequence text, int from) {
        int most = Math.min(text.length(), from + WIDTH);
        int blank = -1;
        for (int i = from; i < most; i++) {
            if (text.charAt(i) == '\n') {
                return i + 1;
            }
            if (Character.isWhitespace(text.charAt(i))) {
                blank = i + 1;
            }
        }
        if (most == text.length()) {
            return most;
        }
        if (blank > from) {
            return blank;
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }

    private String label(JsonNode citation) {
        String passage = citation.path("attrs").path("passage").asString("");
        return "[" + citations.computeIfAbsent(passage, _ -> citations.size() + 1) + "]";
    }

    private static String words(CharSequence characters, int from, int to, Map<Integer, String> atoms) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            char one = characters.charAt(i);
            words.append(one == '\uFFFC' ? atoms.getOrDefault(i, "") : String.valueOf(one));
        }
        return words.toString().strip();
    }
}
