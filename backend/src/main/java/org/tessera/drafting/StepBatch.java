package org.tessera.drafting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Steps as handed in, bounded before any JavaScript sees them.
 *
 * @param version the steps were made on
 * @param client the editor's own id
 * @param seq the client's number of the batch, from 1, never taken twice; 0 if it counts none
 */
public record StepBatch(int version, List<JsonNode> steps, UUID client, int seq) {

    static final int MOST_STEPS = 200;
    static final int MOST_BYTES = 256 * 1024;
    static final int DEEPEST = 64;

    public StepBatch {
        steps = List.copyOf(steps);
    }

    /** What is wrong with the amount, for the author; null if nothing is. */
    @Nullable
    String objection() {
        if (steps.isEmpty()) {
            return Texts.get("drafting.refused.none");
        }
        if (steps.size() > MOST_STEPS) {
            return Texts.get("drafting.refused.too-many", MOST_STEPS);
        }
        for (JsonNode step : steps) {
            if (deeper(step, DEEPEST)) {
                return Texts.get("drafting.refused.too-deep");
            }
        }
        return array().toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                ? Texts.get("drafting.refused.too-many-bytes", MOST_BYTES)
                : null;
    }

    JsonNode array() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        steps.forEach(array::add);
        return array;
    }

    static boolean deeper(JsonNode node, int levels) {
        if (levels == 0) {
            return true;
        }
        for (JsonNode child : node) {
            if (child.isContainer() && deeper(child, levels - 1)) {
                return true;
            }
        }
        return false;
    }
}
