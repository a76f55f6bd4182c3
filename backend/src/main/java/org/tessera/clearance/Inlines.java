package org.tessera.clearance;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.tessera.drafting.Doc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The inline content of one block, with offsets into its plain text. */
final class Inlines {

    /** A stretch of the plain text, with the passages that its citations name. */
    record Stretch(int from, int to, List<UUID> passages) {}

    private final JsonNode inlines;
    private final String text;

    Inlines(JsonNode block) {
        this.inlines = block.path("content");
        StringBuilder plain = new StringBuilder();
        inlines.forEach(node -> plain.append(plain(node)));
        this.text = plain.toString();
    }

    private static String plain(JsonNode node) {
        return switch (node.path("type").asString("")) {
            case Doc.TEXT -> node.path("text").asString("");
            case Doc.HARD_BREAK -> "\n";
            default -> "";
        };
    }

    String words(Stretch stretch) {
        return text.substring(stretch.from, stretch.to).strip();
    }

    boolean leads() {
        return text.stripTrailing().endsWith(":");
    }

    /**
     * Each ends with the sentence that carries citations; sentences without any belong to the next that has one, because a
     * citation stands at the end of what it carries. What follows the last citation is a stretch of its own.
     */
    List<Stretch> stretches(Locale language) {
        BreakIterator ends = BreakIterator.getSentenceInstance(language);
        ends.setText(text);
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            List<UUID> passages = cited(from, end);
            if (!passages.isEmpty() || end == text.length()) {
                stretches.add(new Stretch(from, end, passages));
                from = end;
            }
        }
        if (text.isEmpty() && !inlines.isEmpty()) {
            stretches.add(new Stretch(0, 0, cited(0, 1)));
        }
        return stretches;
    }

    private List<UUID> cited(int from, int to) {
        Set<UUID> passages = new LinkedHashSet<>();
        int at = 0;
        for (JsonNode node : inlines) {
            if (node.path("type").asString("").equals(Doc.CITATION) && within(at, from, to)) {
                passages.add(UUID.fromString(node.path("attrs").path("passage").asString()));
            }
            at += plain(node).length();
        }
        return List.copyOf(passages);
    }

    /** A citation belongs to the character before it. */
    private static boolean within(int at, int from, int to) {
        int before = Math.max(at - 1, 0);
        return before >= from && before < to;
    }

    /** The nodes of the stretch; texts are cut at its ends. */
    List<JsonNode> nodes(Stretch stretch) {
        List<JsonNode> nodes = new ArrayList<>();
        int at = 0;
        for (JsonNode node : inlines) {
            String plain = plain(node);
            int from = Math.max(stretch.from, at);
            int to = Math.min(stretch.to, at + plain.length());
            if (from < to) {
                nodes.add(
                        node.path("type").asString("").equals(Doc.TEXT)
                                ? ((ObjectNode) node.deepCopy()).put("text", plain.substring(from - at, to - at))
                                : node);
            } else if (plain.isEmpty() && within(at, stretch.from, Math.max(stretch.to, stretch.from + 1))) {
                nodes.add(node);
            }
            at += plain.length();
        }
        return nodes;
    }
}
