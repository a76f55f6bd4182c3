package org.tessera.drafting.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.DraftingNode;
import org.tessera.drafting.StepsOutcome;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.testing.TestEngines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An editor hands in together what somebody wrote, cited and deleted again while the line was down. */
class TakenBackAtOnceTest {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final Viewer REVIEWER = new Viewer("reviewer-1", Set.of(Role.REVIEWER), null);
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void stepsThatCiteWhatAReaderMayNotSeeDoNotReachHimThoughTheyTakeItBack() throws Exception {
        var shared = new DraftingNode.Shared(TestEngines.shared().newMigratedDatabase());
        try (DraftingNode node = new DraftingNode(shared, Rooms.class, SectionSocketHandler.class)) {
            UUID section = node.the(Assessments.class)
                    .create(COORDINATOR, "Threat assessment", "en")
                    .chapters()
                    .getFirst()
                    .sections()
                    .getFirst()
                    .id();
            UUID open = shared.passage(Country.AM, "open words", Set.of(Audience.REVIEWERS));
            UUID secret = shared.passage(Country.AM, "secret words", Set.of());
            BlockingQueue<JsonNode> heard = reader(node, section);
            assertThat(next(heard).path("type").asString()).isEqualTo("joined");

            write(node, section, 0, citing(open), "{\"stepType\":\"replace\",\"from\":1,\"to\":2}");
            assertThat(next(heard).toString()).as("released to him").contains(open.toString());
            write(node, section, 2, citing(secret), "{\"stepType\":\"replace\",\"from\":1,\"to\":2}");
            JsonNode last = next(heard);
            assertThat(last.path("type").asString()).as(last.toString()).isEqualTo("closed");
            assertThat(last.path("reason").asString())
                    .as("his editor comes back for the text as it is")
                    .isEqualTo("failed");
            assertThat(node.drafts().section(REVIEWER, section)).isPresent();
        }
    }

    private static BlockingQueue<JsonNode> reader(DraftingNode node, UUID section) throws Exception {
        BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
        WebSocketSession session = Mockito.mock(WebSocketSession.class);
        Mockito.when(session.getId()).thenReturn("reader");
        Mockito.when(session.getUri()).thenReturn(URI.create("/ws/sections/" + section));
        Mockito.when(session.getAttributes()).thenReturn(Map.of("viewer", REVIEWER));
        Mockito.doAnswer(call ->
                        heard.add(JSON.readTree(call.<TextMessage>getArgument(0).getPayload())))
                .when(session)
                .sendMessage(ArgumentMatchers.any());
        SectionSocketHandler handler = node.the(SectionSocketHandler.class);
        handler.afterConnectionEstablished(session);
        String join = "{\"type\":\"join\",\"client\":\"%s\"}".formatted(UUID.randomUUID());
        handler.handleTextMessage(session, new TextMessage(join));
        return heard;
    }

    /** Who is here is not asked. */
    private static JsonNode next(BlockingQueue<JsonNode> heard) throws InterruptedException {
        while (true) {
            JsonNode message = heard.poll(60, TimeUnit.SECONDS);
            assertThat(message).isNotNull();
            if (message != null && !message.path("type").asString().equals("present")) {
                return message;
            }
        }
    }

    private static String citing(UUID passage) {
        return "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"citation\",\"attrs\":{\"passage\":\""
                + passage + "\"}}]}}";
    }

    private static void write(DraftingNode node, UUID section, int version, String... steps) {
        assertThat(node.drafts()
                        .step(
                                COORDINATOR,
                                section,
                                version,
                                List.of(steps).stream().map(JSON::readTree).toList(),
                                "x" + version))
                .isEqualTo(new StepsOutcome.Accepted(version + steps.length));
    }
}
