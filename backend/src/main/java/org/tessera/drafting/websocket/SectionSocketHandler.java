package org.tessera.drafting.websocket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.FollowedSection;
import org.tessera.drafting.StepBatch;
import org.tessera.drafting.StepsOutcome;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.NotFound;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What editors say over their sockets (docs/drafting-protocol.md). */
@Component
class SectionSocketHandler extends TextWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SectionSocketHandler.class);
    private static final int MOST_CHARACTERS = 512 * 1024;

    private final ConcurrentHashMap<String, SectionSocket> sockets = new ConcurrentHashMap<>();
    private final Drafts drafts;
    private final FollowedSection followed;
    private final Rooms rooms;
    private final JsonMapper json;

    SectionSocketHandler(Drafts drafts, FollowedSection followed, Rooms rooms, JsonMapper json) {
        this.drafts = drafts;
        this.followed = followed;
        this.rooms = rooms;
        this.json = json;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(MOST_CHARACTERS);
        sockets.put(session.getId(), new SectionSocket(section(session), session, json));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        SectionSocket socket = sockets.remove(session.getId());
        if (socket != null) {
            rooms.leave(socket);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        SectionSocket socket = sockets.get(session.getId());
        if (socket == null) {
            return;
        }
        try {
            JsonNode said = json.readTree(message.getPayload());
            String type = said.path("type").asString("");
            if (!followed.mayStay(socket.viewer)) {
                socket.close("not-found");
            } else if (type.equals("ping")) {
                socket.send(socket.message("pong"));
            } else if (type.equals("join")) {
                join(socket, said);
            } else if (socket.joined()) {
                joined(socket, type, said);
            } else {
                socket.close("malformed");
            }
        } catch (JacksonException | IllegalArgumentException e) {
            socket.close("malformed");
        } catch (NotFound e) {
            socket.close("not-found");
        } catch (RuntimeException e) {
            LOG.error("A drafting message failed ({})", e.getClass().getName());
            socket.close("failed");
        }
    }

    private void join(SectionSocket socket, JsonNode said) {
        UUID client = UUID.fromString(said.path("client").asString(""));
        JsonNode version = said.path("version");
        Optional<FollowedSection.Joined> joined =
                followed.join(socket.viewer, socket.section, version.isIntegralNumber() ? version.asInt() : null);
        if (joined.isEmpty()) {
            socket.close("not-found");
            return;
        }
        Room room = rooms.of(socket.section);
        if (room != null) {
            room.alone(() -> socket.join(client, joined.get()));
        } else {
            socket.join(client, joined.get());
        }
        rooms.enter(socket);
        bringUpToDate(socket);
    }

    private void joined(SectionSocket socket, String type, JsonNode said) {
        switch (type) {
            case "steps" -> steps(socket, said);
            case "cursor" -> cursor(socket, said);
            default -> socket.close("malformed");
        }
    }

    private void steps(SectionSocket socket, JsonNode said) {
        int seq = said.path("seq").asInt(0);
        List<JsonNode> steps = new ArrayList<>();
        said.path("steps").forEach(steps::add);
        var batch = new StepBatch(said.path("version").asInt(-1), steps, socket.client(), Math.max(0, seq));
        if (!socket.hands()) {
            socket.close("malformed");
            return;
        }
        // What came first goes out first: a stale client needs it, and its own steps are their own confirmation.
        var _ = drafts.stepSoon(socket.viewer, socket.section, batch).whenComplete((outcome, failure) -> {
            socket.answered();
            rooms.afterwards(socket, () -> {
                if (failure == null) {
                    socket.send(answer(socket, outcome).put("seq", seq));
                } else {
                    failed(socket, seq, failure);
                }
            });
        });
    }

    private static ObjectNode answer(SectionSocket socket, StepsOutcome outcome) {
        return switch (outcome) {
            case StepsOutcome.Accepted accepted -> socket.message("accepted").put("version", accepted.version());
            case StepsOutcome.Stale stale -> socket.message("stale").put("version", stale.version());
            case StepsOutcome.Refused refused -> refused(socket, refused.reason());
        };
    }

    private void failed(SectionSocket socket, int seq, Throwable failure) {
        switch (failure) {
            case Forbidden forbidden ->
                socket.send(refused(socket, forbidden.getMessage()).put("seq", seq));
            case Conflict _ ->
                socket.send(socket.message("stale")
                        .put("version", followed.version(socket.section))
                        .put("seq", seq));
            case NotFound _ -> socket.close("not-found");
            default -> {
                LOG.error("Steps failed ({})", failure.getClass().getName());
                socket.close("failed");
            }
        }
    }

    private static ObjectNode refused(SectionSocket socket, @Nullable String reason) {
        return socket.message("refused").put("reason", reason);
    }

    private void cursor(SectionSocket socket, JsonNode said) {
        Room room = rooms.of(socket.section);
        if (room == null) {
            return;
        }
        ObjectNode cursor = socket.message("cursor")
                .put("client", socket.client().toString())
                .put("name", socket.viewer.account())
                .put("version", said.path("version").asInt(0))
                .put("anchor", said.path("anchor").asInt(0))
                .put("head", said.path("head").asInt(0));
        room.relay(socket, cursor);
    }

    private void bringUpToDate(SectionSocket socket) {
        Room room = rooms.of(socket.section);
        if (room != null) {
            room.bringUpToDate();
        }
    }

    private static UUID section(WebSocketSession session) {
        String path = session.getUri() == null ? "" : session.getUri().getPath();
        try {
            return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        } catch (IllegalArgumentException e) {
            // Nobody sees this section: the answer is the same as for any other that is not there.
            return new UUID(0, 0);
        }
    }
}
