package org.tessera.drafting.websocket;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.tessera.drafting.FollowedSection;
import org.tessera.identity.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** One open editor: what it has been sent so far, and how it is spoken to. */
final class SectionSocket {

    private static final int MOST_WAITING = 16;

    final UUID section;
    final Viewer viewer;
    final Instant until;
    private final Outbox outbox;
    private final JsonMapper json;
    private volatile UUID client;
    private volatile boolean mayEdit;
    private volatile boolean joined;
    private final AtomicInteger waiting = new AtomicInteger();
    /** The version up to which steps have been sent; guarded by the room. */
    private int known;

    SectionSocket(UUID section, WebSocketSession session, JsonMapper json) {
        this.section = section;
        this.viewer = ViewerAtHandshake.viewer(session.getAttributes());
        this.until = ViewerAtHandshake.until(session.getAttributes());
        this.outbox = new Outbox(session);
        this.json = json;
        this.client = UUID.randomUUID();
    }

    UUID client() {
        return client;
    }

    boolean mayEdit() {
        return mayEdit;
    }

    boolean joined() {
        return joined && !outbox.closed();
    }

    int known() {
        return known;
    }

    void join(UUID asClient, FollowedSection.Joined what) {
        client = asClient;
        mayEdit = what.mayEdit();
        known = what.version();
        ObjectNode message = message("joined");
        message.put("version", what.version());
        message.put("mayEdit", what.mayEdit());
        message.put("title", what.title());
        if (what.doc() != null) {
            message.putRawValue("doc", new RawValue(what.doc()));
        }
        send(message);
        joined = true;
    }

    /** Made for what is known here. */
    void steps(StepsMessage message) {
        if (message.end() > known) {
            known = message.end();
            send(message.text());
        }
    }

    ObjectNode message(String type) {
        return json.createObjectNode().put("type", type);
    }

    void send(JsonNode message) {
        send(json.writeValueAsString(message));
    }

    void send(String message) {
        outbox.send(message);
    }

    /** @return false if too many of its batches wait already: an editor has one under way at a time */
    boolean hands() {
        return waiting.incrementAndGet() <= MOST_WAITING;
    }

    void answered() {
        waiting.decrementAndGet();
    }

    /** Says why, in a word of the protocol, and closes. */
    void close(String reason) {
        send(message("closed").put("reason", reason));
        outbox.end(CloseStatus.POLICY_VIOLATION.withReason(reason));
    }
}
