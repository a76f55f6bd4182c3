package org.tessera.merging;

import java.util.ArrayList;
import java.util.List;
import org.tessera.drafting.Cited;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/** Reasons travel on the blocks that they are for, beside what the schema knows, until they are taken off before writing. */
final class Reasons {

    private static final String BESIDE = "why";

    private Reasons() {}

    /** Says why the block stands here. */
    static ObjectNode give(ObjectNode block, List<Reason> reasons) {
        block.putPOJO(BESIDE, List.copyOf(reasons));
        return block;
    }

    /** Of a quotation. */
    static ObjectNode give(ObjectNode block, Reason reason) {
        return give(block, List.of(reason.of("", Cited.in(block))));
    }

    /** All of them in the order of the text; the document is left as the schema wants it. */
    static List<Reason> takeOff(ObjectNode doc) {
        List<Reason> taken = new ArrayList<>();
        take(doc, taken);
        return taken;
    }

    private static void take(JsonNode node, List<Reason> taken) {
        if (node instanceof ObjectNode block
                && block.remove(BESIDE) instanceof POJONode beside
                && beside.getPojo() instanceof List<?> reasons) {
            reasons.forEach(one -> taken.add((Reason) one));
        }
        node.path("content").forEach(child -> take(child, taken));
    }
}
