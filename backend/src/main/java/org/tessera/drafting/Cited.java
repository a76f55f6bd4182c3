package org.tessera.drafting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a document leans on. */
public final class Cited {

    private Cited() {}

    /** The passages that the document cites or quotes, in order of first appearance. */
    public static List<UUID> in(JsonNode doc) {
        Set<UUID> found = new LinkedHashSet<>();
        collect(doc, found);
        return List.copyOf(found);
    }

    private static void collect(JsonNode node, Set<UUID> found) {
        if (leans(node)) {
            found.add(UUID.fromString(node.path("attrs").path("passage").asString()));
        }
        node.path("content").forEach(child -> collect(child, found));
    }

    /** Whether the document says nothing at all. */
    public static boolean saysNothing(JsonNode node) {
        String type = node.path("type").asString("");
        if (leans(node) || type.equals(Doc.TEXT) || type.equals(Doc.PICTURE)) {
            return false;
        }
        for (JsonNode child : node.path("content")) {
            if (!saysNothing(child)) {
                return false;
            }
        }
        return true;
    }

    private static boolean leans(JsonNode node) {
        String type = node.path("type").asString("");
        return type.equals(Doc.CITATION) || type.equals(Doc.QUOTED_EVIDENCE);
    }
}
