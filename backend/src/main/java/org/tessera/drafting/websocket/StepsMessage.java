package org.tessera.drafting.websocket;

import java.util.List;
import org.tessera.drafting.FollowedSection;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * The steps after a version as they go out.
 *
 * @param text JSON
 * @param end the version after them; the one before where there are none
 */
record StepsMessage(String text, int end) {

    /** @param batches in order, the first of them not above what is known */
    static StepsMessage of(JsonMapper json, int known, List<FollowedSection.Batch> batches) {
        ObjectNode message = json.createObjectNode().put("type", "steps").put("version", known);
        ArrayNode sent = message.putArray("batches");
        int end = known;
        for (FollowedSection.Batch batch : batches) {
            if (batch.version() < end) {
                continue;
            }
            ObjectNode one = sent.addObject();
            one.put("client", batch.client());
            one.put("seq", batch.seq());
            one.put("author", batch.author());
            ArrayNode steps = one.putArray("steps");
            batch.steps().forEach(step -> steps.addRawValue(new RawValue(step)));
            end = batch.version() + batch.steps().size();
        }
        return new StepsMessage(json.writeValueAsString(message), end);
    }
}
