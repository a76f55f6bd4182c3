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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.DraftingNode;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.release.SharingChanged;
import org.tessera.testing.TestEngines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the drafting sockets, on two nodes. */
class SectionSocketTest {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final Viewer REVIEWER = new Viewer("reviewer-1", Set.of(Role.REVIEWER), null);
    private static final Viewer GEORGIAN = new Viewer("analyst-ge", Set.of(Role.ANALYST), Country.GE);
    private static final String CITING =
            "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"citation\",\"attrs\":{\"passage\":\"%s\"}}]}}";
    private static final String WRITING =
            "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"hello\"}]}}";

    private static DraftingNode.Shared shared;
    private static DraftingNode one;
    private static DraftingNode two;
    private static List<UUID> sections;

    @BeforeAll
    static void twoNodes() {
        shared = new DraftingNode.Shared(TestEngines.shared().newMigratedDatabase());
        one = new DraftingNode(shared, Rooms.class, SectionSocketHandler.class);
        two = new DraftingNode(shared, Rooms.class, SectionSocketHandler.class);
        Assessment assessment = one.the(Assessments.class).create(COORDINATOR, "Threat assessment", "en");
        sections = assessment.chapters().stream()
                .filter(chapter -> chapter.area() != null)
                .map(chapter -> chapter.sections().getFirst().id())
                .toList();
    }

    @AfterAll
    static void close() {
        one.close();
        two.close();
    }

    /** Somebody with a section open. */
    private static final class Person {
        private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
        private final WebSocketSession session = Mockito.mock(WebSocketSession.class);
        private final SectionSocketHandler handler;
        private final UUID client = UUID.randomUUID();

        Person(DraftingNode node, Viewer viewer, UUID section) throws Exception {
            handler = node.the(SectionSocketHandler.class);
            Mockito.when(session.getId()).thenReturn(client.toString());
            Mockito.when(session.getUri()).thenReturn(URI.create("/ws/sections/" + section));
            Mockito.when(session.getAttributes()).thenReturn(Map.of("viewer", viewer));
            Mockito.doAnswer(call -> {
                        TextMessage message = call.getArgument(0);
                        heard.add(JsonMapper.shared().readTree(message.getPayload()));
                        return null;
                    })
                    .when(session)
                    .sendMessage(ArgumentMatchers.any());
            handler.afterConnectionEstablished(session);
            say("{\"type\":\"join\",\"client\":\"%s\"}".formatted(client));
        }

        void say(String message) {
            handler.handleTextMessage(session, new TextMessage(message));
        }

        void write(int version, int seq, String step) {
            say("{\"type\":\"steps\",\"version\":%d,\"seq\":%d,\"steps\":[%s]}".formatted(version, seq, step));
        }

        /** The next message of one of the types; what comes before is left out. */
        JsonNode next(String... types) throws InterruptedException {
            Set<String> wanted = Set.of(types);
            while (true) {
                JsonNode message = heard.poll(30, TimeUnit.SECONDS);
                assertThat(message).as("one of " + wanted).isNotNull();
                if (message != null && wanted.contains(message.path("type").asString())) {
                    return message;
                }
            }
        }
    }

    @Test
    void whatOneWritesTheOtherGetsOnAnotherNode() throws Exception {
        Person author = new Person(one, COORDINATOR, sections.get(0));
        Person reader = new Person(two, REVIEWER, sections.get(0));
        assertThat(author.next("joined").path("mayEdit").asBoolean()).isTrue();
        assertThat(reader.next("joined").path("mayEdit").asBoolean()).isFalse();
        author.write(0, 1, WRITING);
        JsonNode own = author.next("steps", "accepted");
        assertThat(own.path("batches").path(0).path("client").asString()).isEqualTo(author.client.toString());
        assertThat(author.next("accepted").path("version").asInt()).isEqualTo(1);
        JsonNode pushed = reader.next("steps");
        assertThat(pushed.path("version").asInt()).isZero();
        assertThat(pushed.path("batches").path(0).path("steps").toString()).contains("hello");
    }

    @Test
    void aReaderCannotWrite() throws Exception {
        Person reader = new Person(one, REVIEWER, sections.get(1));
        reader.write(0, 1, WRITING);
        assertThat(reader.next("refused", "accepted").path("type").asString()).isEqualTo("refused");
    }

    @Test
    void whoeverIsOutsideAndWhatIsAbsentGetTheSameAnswer() throws Exception {
        for (UUID section : List.of(sections.get(1), UUID.randomUUID())) {
            Person outside = new Person(one, GEORGIAN, section);
            assertThat(outside.heard.poll(10, TimeUnit.SECONDS))
                    .hasToString("{\"type\":\"closed\",\"reason\":\"not-found\"}");
        }
    }

    @Test
    void aStepThatShutsAReaderOutDoesNotReachThem() throws Exception {
        UUID passage = shared.passage(Country.AM, "words", Set.of());
        Person author = new Person(one, COORDINATOR, sections.get(2));
        Person reader = new Person(one, REVIEWER, sections.get(2));
        reader.next("joined");
        author.write(0, 1, CITING.formatted(passage));
        assertThat(author.next("accepted", "refused").path("type").asString()).isEqualTo("accepted");
        assertThat(reader.next("steps", "closed").path("type").asString()).isEqualTo("closed");
    }

    @Test
    void aRevokedReleaseClosesTheSection() throws Exception {
        UUID passage = shared.passage(Country.AM, "words", Set.of(Audience.REVIEWERS));
        Person author = new Person(one, COORDINATOR, sections.get(3));
        Person reader = new Person(one, REVIEWER, sections.get(3));
        author.write(0, 1, CITING.formatted(passage));
        assertThat(reader.next("steps", "closed").path("type").asString()).isEqualTo("steps");
        shared.release(passage, Set.of());
        one.the(Rooms.class).on(new SharingChanged(UUID.randomUUID()));
        assertThat(reader.next("notice", "closed").path("type").asString()).isEqualTo("closed");
        assertThat(author.next("notice", "closed").path("kind").asString()).isEqualTo("evidence");
    }

    @Test
    void whatCannotBeReadClosesTheSocket() throws Exception {
        Person author = new Person(one, COORDINATOR, sections.get(4));
        author.next("joined");
        author.say("{\"type\":");
        assertThat(author.next("closed").path("reason").asString()).isEqualTo("malformed");
    }
}
