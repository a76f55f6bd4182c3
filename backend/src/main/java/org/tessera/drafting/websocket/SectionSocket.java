package org.tessera.drafting.websocket;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.tessera.drafting.FollowedSection;
import org.tessera.identity.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** One open editor: what it has been sent so far, and how it is spoken to. */
final class SectionSocket {

    private static final Logger LOG = LoggerFactory.getLogger(SectionSocket.class);
    private static final int SEND_MS = 10_000;
    private static final int BUFFERED_BYTES = 8 * 1024 * 1024;

    final UUID section;
    final Viewer viewer;
    final Instant until;
    private final WebSocketSession session;
    private final JsonMapper json;
    private volatile UUID client;
    private volatile boolean mayEdit;
    private volatile boolean joined;
    private volatile boolean closed;
    /** The version up to which steps have been sent; guarded by the room. */
    private int known;

    SectionSocket(UUID section, WebSocketSession session, JsonMapper json) {
        this.section = section;
        this.viewer = ViewerAtHandshake.viewer(session.getAttributes());
        this.until = ViewerAtHandshake.until(session.getAttributes());
        this.session = new ConcurrentWebSocketSessionDecorator(session, SEND_MS, BUFFERED_BYTES);
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
        return joined && !closed;
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

    /** Batches in order, the first of them not above what is known. */
    void steps(List<FollowedSection.Batch> batches) {
        ObjectNode message = message("steps");
        message.put("version", known);
        ArrayNode sent = message.putArray("batches");
        for (FollowedSection.Batch batch : batches) {
            if (batch.version() < known) {
                continue;
            }
            ObjectNode one = sent.addObject();
            one.put("client", batch.client());
            one.put("seq", batch.seq());
            one.put("author", batch.author());
            ArrayNode steps = one.putArray("steps");
            batch.steps().forEach(step -> steps.addRawValue(new RawValue(step)));
            known = batch.version() + batch.steps().size();
        }
        if (!sent.isEmpty()) {
            send(message);
        }
    }

    ObjectNode message(String type) {
        return json.createObjectNode().put("type", type);
    }

    void send(JsonNode message) {
        if (closed) {
            return;
        }
        try {
            session.sendMessage(new TextMessage(json.writeValueAsString(message)));
        } catch (IOException | RuntimeException e) {
            LOG.debug(
                    "A drafting socket could not be written to ({})",
                    e.getClass().getName());
            end(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    /** Says why, in a word of the protocol, and closes. */
    void close(String reason) {
        send(message("closed").put("reason", reason));
        end(CloseStatus.POLICY_VIOLATION.withReason(reason));
    }

    private void end(CloseStatus status) {
        closed = true;
        try {
            session.close(status);
        } catch (IOException | RuntimeException e) {
            LOG.debug("A drafting socket was already closed ({})", e.getClass().getName());
        }
    }
}
