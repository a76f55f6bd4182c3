package org.tessera.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.drafting.Doc;
import org.tessera.evidence.Passage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ordinary steps that move a document's citations and quotations of a passage to another, or take them away. From the
 * end of the document to its start, so that no step moves the place of the next.
 */
final class CitationSteps {

    private final UUID passage;
    private final @Nullable Passage after;
    private final List<JsonNode> steps = new ArrayList<>();

    private CitationSteps(UUID passage, @Nullable Passage after) {
        this.passage = passage;
        this.after = after;
    }

    /** @param after null takes them away */
    static List<JsonNode> of(JsonNode doc, UUID passage, @Nullable Passage after) {
        CitationSteps found = new CitationSteps(passage, after);
        found.within(doc, 0);
        return found.steps.reversed();
    }

    /** @return the position behind the content that begins at this one */
    private int within(JsonNode parent, int start) {
        int at = start;
        for (JsonNode child : parent.path("content")) {
            String type = type(child);
            if (leansOnPassage(child, type)) {
                steps.add(step(at, type.equals(Doc.CITATION) ? citation() : quotation(parent, child)));
            }
            if (type.equals(Doc.TEXT)) {
                at += child.path("text").asString("").length();
            } else if (Doc.LEAVES.contains(type)) {
                at += 1;
            } else {
                at = within(child, at + 1) + 1;
            }
        }
        return at;
    }

    private boolean leansOnPassage(JsonNode node, String type) {
        return (type.equals(Doc.CITATION) || type.equals(Doc.QUOTED_EVIDENCE))
                && passage.toString().equals(node.path("attrs").path("passage").asString(""));
    }

    private @Nullable ObjectNode citation() {
        return after == null ? null : Doc.citation(after.id());
    }

    /** The same words where the new passage has them, else all of it. Where a block has to stand, an empty line does. */
    private @Nullable ObjectNode quotation(JsonNode parent, JsonNode quoted) {
        if (after == null) {
            boolean others = parent.path("content").size() > 1;
            return others && type(parent).equals(Doc.DOC) ? null : Doc.paragraph();
        }
        int from = quoted.path("attrs").path("from").asInt();
        int to = quoted.path("attrs").path("to").asInt();
        String words = after.text();
        for (int at = 0; at + to - from <= words.length(); at++) {
            ObjectNode same = Doc.quotedEvidence(after.id(), words, at, at + to - from);
            if (same.path("attrs").path("digest").equals(quoted.path("attrs").path("digest"))) {
                return same;
            }
        }
        return Doc.quotedEvidence(after.id(), words, 0, words.length());
    }

    private static JsonNode step(int at, @Nullable ObjectNode instead) {
        ObjectNode step = JsonNodeFactory.instance
                .objectNode()
                .put("stepType", "replace")
                .put("from", at)
                .put("to", at + 1);
        if (instead != null) {
            step.putObject("slice").putArray("content").add(instead);
        }
        return step;
    }

    private static String type(JsonNode node) {
        return node.path("type").asString("");
    }
}
