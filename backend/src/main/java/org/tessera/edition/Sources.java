package org.tessera.edition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tessera.drafting.Doc;
import tools.jackson.databind.JsonNode;

/** What a frozen document leans on. */
final class Sources {

    private Sources() {}

    /** Passages cited or quoted, in order of first appearance. */
    static List<UUID> of(JsonNode doc) {
        Set<UUID> found = new LinkedHashSet<>();
        collect(doc, found);
        return List.copyOf(found);
    }

    private static void collect(JsonNode node, Set<UUID> found) {
        String type = node.path("type").asString("");
        if (type.equals(Doc.CITATION) || type.equals(Doc.QUOTED_EVIDENCE)) {
            found.add(UUID.fromString(node.path("attrs").path("passage").asString()));
        }
        node.path("content").forEach(child -> collect(child, found));
    }

    /** Whether the document says nothing at all. */
    static boolean isEmpty(JsonNode node) {
        String type = node.path("type").asString("");
        if (type.equals(Doc.TEXT) || type.equals(Doc.CITATION) || type.equals(Doc.QUOTED_EVIDENCE)) {
            return false;
        }
        for (JsonNode child : node.path("content")) {
            if (!isEmpty(child)) {
                return false;
            }
        }
        return true;
    }
}
