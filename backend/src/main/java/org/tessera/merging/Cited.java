package org.tessera.merging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tessera.drafting.Doc;
import tools.jackson.databind.JsonNode;

/** The passages that a document cites or quotes, in order of first appearance. */
final class Cited {

    private Cited() {}

    static List<UUID> in(JsonNode doc) {
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
}
