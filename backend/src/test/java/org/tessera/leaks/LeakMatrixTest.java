package org.tessera.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tessera.drafting.Drafts;
import org.tessera.intake.Intake;
import org.tessera.intake.Script;
import org.tessera.policy.Policy;
import org.tessera.testing.TesseraTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every way out of the running application, asked as every kind of viewer about every kind of restriction, with markers
 * planted in titles, notes, texts, prose and comments. What the policy does not show is answered like what does not exist.
 */
@TesseraTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakMatrixTest {

    /** A connection is closed after some requests, whatever they were about. */
    private static final Set<String> OF_THE_CONNECTION = Set.of("connection", "keep-alive", "date");

    private static final Path PRINTED = Path.of("..", "docs", "leak-matrix.md");

    private final Intake intake;
    private final Drafts drafts;
    private final RequestMappingHandlerMapping mappings;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @LocalServerPort
    private int port;

    private List<Target> targets = List.of();

    /** What other tests left in this database, by question and kind. */
    private final Map<String, Long> before = new HashMap<>();

    LeakMatrixTest(
            Intake intake,
            Drafts drafts,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.intake = intake;
        this.drafts = drafts;
        this.mappings = mappings;
    }

    @BeforeAll
    void make() throws Exception {
        log.start();
        root().addAppender(log);
        for (Kind kind : Kind.values()) {
            before.put("list " + kind, total(kind, "/api/contributions"));
            before.put("inbox " + kind, total(kind, "/api/requests"));
            if (Policy.maySearch(kind.viewer()).allowed()) {
                before.put("search " + kind, search(kind, "").path("total").asLong());
            }
        }
        Scene scene = new Scene(intake, drafts, port);
        targets = scene.make();
        Target expired = about(Restriction.EXPIRED);
        Scene.until(
                () -> scene.script(Kind.NAMED_COUNTRY).get("/api/passages/" + expired.released()),
                answer -> answer.status() == 404);
        // what the index has heard of: all readable for the named country, nothing more
        Scene.until(
                () -> search(Kind.NAMED_COUNTRY, ""), body -> body.path("total").asLong() == all(Kind.NAMED_COUNTRY));
        Scene.until(() -> search(Kind.REVIEWER, ""), body -> body.path("total").asLong() == all(Kind.REVIEWER));
    }

    @AfterAll
    void stopListening() {
        root().detachAppender(log);
    }

    static Stream<Way> ways() {
        return Ways.OF_ONE_THING.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void whatIsOutOfSightIsAnsweredLikeWhatDoesNotExist(Way way) throws Exception {
        int shown = 0;
        int hidden = 0;
        for (Kind kind : Kind.values()) {
            List<Object> absent = shape(way.question().ask(script(kind), Target.absent(targets.getFirst())));
            for (Target target : targets) {
                String as = way.mapping() + " as " + kind + " about " + target.restriction();
                if (way.inSight().test(kind.viewer(), target)) {
                    if (!way.acts()) {
                        Script.Answer answer = way.question().ask(script(kind), target);
                        if (!way.mapping().endsWith("shut-out")) {
                            assertThat(answer.status()).as(as + answer.text()).isEqualTo(200);
                        }
                        assertThat(answer.text()).as(as).contains(way.shows().apply(target));
                    }
                    shown++;
                } else {
                    Script.Answer answer = way.question().ask(script(kind), target);
                    assertThat(shape(answer)).as(as).isEqualTo(absent);
                    assertThat(answer.text()).as(as).doesNotContain(target.markers());
                    hidden++;
                }
            }
        }
        assertThat(shown).as("somebody sees something").isPositive();
        assertThat(hidden).as("somebody does not").isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void whoHasNotSignedInLearnsNothing(Way way) throws Exception {
        Target target = targets.getFirst();
        Script.Answer answer = way.question().ask(Script.ofNobody(port), target);
        assertThat(answer.status()).isIn(401, 403);
        assertThat(shape(answer)).isEqualTo(shape(way.question().ask(Script.ofNobody(port), Target.absent(target))));
    }

    @Test
    void searchFindsCountsAndFacetsWhatTheViewerReads() throws Exception {
        for (Kind kind : Kind.values()) {
            if (!Policy.maySearch(kind.viewer()).allowed()) {
                assertThat(shape(script(kind)
                                .post("/api/search", query(targets.getFirst().restriction().marker))))
                        .isEqualTo(shape(script(kind).post("/api/search", query("unheard"))));
                continue;
            }
            String nothing = search(kind, "unheardofword").toString();
            for (Target target : targets) {
                JsonNode found = search(kind, target.restriction().marker);
                long readable = target.passages().stream()
                        .filter(passage -> target.reads(kind.viewer(), passage))
                        .count();
                String as = kind + " about " + target.restriction();
                assertThat(found.path("total").asLong()).as(as).isEqualTo(readable);
                assertThat(found.path("hits").size()).as(as).isEqualTo((int) readable);
                Script.Answer list = script(kind).post("/api/search/export", query(target.restriction().marker));
                assertThat(list.text().contains(target.restriction().marker))
                        .as(as)
                        .isEqualTo(readable > 0);
                if (readable == 0) {
                    assertThat(found.toString()).as(as).isEqualTo(nothing);
                } else {
                    assertThat(found.path("facets")
                                    .path("country")
                                    .path(0)
                                    .path("count")
                                    .asLong())
                            .as(as)
                            .isEqualTo(readable);
                }
            }
            for (Target target : targets) {
                String begun = target.restriction().marker.substring(0, 8);
                assertThat(script(kind)
                                .post("/api/search/suggestions", query(begun))
                                .text())
                        .doesNotContain(target.markers());
            }
            JsonNode everything = search(kind, "");
            assertThat(everything.path("total").asLong()).as("%s", kind).isEqualTo(all(kind));
            for (String facet : List.of("area", "country", "year")) {
                long counted = everything
                        .path("facets")
                        .path(facet)
                        .valueStream()
                        .mapToLong(one -> one.path("count").asLong())
                        .sum();
                assertThat(counted).as("%s %s", kind, facet).isEqualTo(all(kind));
            }
        }
    }

    @Test
    void theListOfContributionsHasAndCountsWhatTheViewerKnowsOf() throws Exception {
        for (Kind kind : Kind.values()) {
            Script.Answer answer = script(kind).get("/api/contributions?size=100");
            List<Target> known =
                    targets.stream().filter(one -> one.knows(kind.viewer())).toList();
            assertThat(answer.body().path("total").asLong())
                    .as("%s", kind)
                    .isEqualTo(left("list", kind) + known.size());
            for (Target target : targets) {
                assertThat(answer.text().contains(target.restriction().marker))
                        .as("%s about %s", kind, target.restriction())
                        .isEqualTo(known.contains(target));
            }
        }
    }

    @Test
    void theInboxHasAndCountsWhatIsTheOwnersOwn() throws Exception {
        for (Kind kind : Kind.values()) {
            Script.Answer answer = script(kind).get("/api/requests?size=100");
            List<Target> own =
                    targets.stream().filter(one -> one.inside(kind.viewer())).toList();
            assertThat(answer.body().path("total").asLong()).as("%s", kind).isEqualTo(left("inbox", kind) + own.size());
            for (Target target : targets) {
                assertThat(answer.text().contains(target.reason()))
                        .as("%s about %s", kind, target.restriction())
                        .isEqualTo(own.contains(target));
            }
        }
        Target withdrawn = about(Restriction.WITHDRAWN);
        assertThat(shape(asking(withdrawn))).isEqualTo(shape(asking(Target.absent(withdrawn))));
    }

    private Script.Answer asking(Target target) throws Exception {
        String wish = "{\"passages\":[\"" + target.released() + "\"],\"to\":[\"AZ\"],\"why\":\"x\"}";
        return script(Kind.COORDINATOR).post("/api/requests", wish);
    }

    @Test
    void outlinesAndTheLedgerShowNoMarkerToAnybody() throws Exception {
        for (Kind kind : Kind.values()) {
            for (String path : List.of(
                    "/api/assessments",
                    "/api/ledger?size=500",
                    "/api/ledger/verification",
                    "/api/intake/certificate",
                    "/api/intake/openpgp-key",
                    "/api/intake/receipts-certificate",
                    "/actuator/health",
                    "/actuator/metrics",
                    "/v3/api-docs",
                    "/error",
                    "/api/nothing-here")) {
                Script.Answer answer = script(kind).get(path);
                targets.forEach(target ->
                        assertThat(answer.text()).as("%s as %s", path, kind).doesNotContain(target.markers()));
            }
            boolean listed = script(kind)
                    .get("/api/assessments")
                    .text()
                    .contains(targets.getFirst().assessment().toString());
            assertThat(listed).as("%s", kind).isEqualTo(targets.getFirst().outlines(kind.viewer()));
            if (kind != Kind.AUDITOR) {
                for (String path : List.of("/api/ledger", "/api/ledger/1/words", "/api/ledger/verification")) {
                    assertThat(script(kind).get(path).status())
                            .as(path + " as " + kind)
                            .isEqualTo(403);
                }
            }
            if (!Policy.mayCoordinate(kind.viewer()).allowed()) {
                assertThat(script(kind)
                                .post("/api/assessments", "{\"title\":\"x\"}")
                                .status())
                        .isEqualTo(403);
                assertThat(script(kind).post("/api/requests", "{}").status()).isEqualTo(403);
            }
        }
    }

    @Test
    void whatMayNotBeReplacedIsOneAnswer() throws Exception {
        for (Target target : targets) {
            assertThat(shape(replacing(target))).isEqualTo(shape(replacing(Target.absent(target))));
        }
    }

    @Test
    void theLogHasNoMarker() {
        List<String> lines = List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage() + " " + event.getMDCPropertyMap())
                .toList();
        assertThat(lines).isNotEmpty();
        targets.forEach(
                target -> assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain(target.markers())));
    }

    /** Who adds a way out adds it to the matrix. */
    @Test
    void theMatrixKnowsEveryWayOut() {
        Set<String> known = new TreeSet<>(Ways.OF_MANY.keySet());
        Ways.OF_ONE_THING.forEach(way -> known.add(way.mapping()));
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            boolean ours = method.getBeanType().getName().startsWith("org.tessera.");
            for (String pattern : ours ? mapping.getPatternValues() : Set.<String>of()) {
                if (pattern.startsWith("/api")) {
                    mapping.getMethodsCondition().getMethods().forEach(verb -> there.add(verb + " " + pattern));
                }
            }
        });
        assertThat(known).isEqualTo(there);
    }

    @Test
    void theMatrixIsPrinted() throws IOException {
        String printed = Printed.matrix(targets);
        if (Boolean.getBoolean("tessera.draw")) {
            Files.writeString(PRINTED, printed);
        }
        assertThat(PRINTED)
                .as("printed anew by: mvn -pl backend -am test -Dtest=LeakMatrixTest -DargLine=-Dtessera.draw=true")
                .hasContent(printed);
    }

    private Script.Answer replacing(Target target) throws Exception {
        String particulars = """
            {"title": "x", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
             "evaluation": "B2", "handling": ["H0"], "marking": "BPL", "replaces": "%s"}\
            """.formatted(target.contribution());
        return script(Kind.OTHER_COUNTRY)
                .handIn(new java.util.LinkedHashMap<>(java.util.Map.of(
                        "particulars", particulars.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    private Target about(Restriction restriction) {
        return Scene.about(targets, restriction);
    }

    private long all(Kind kind) {
        return left("search", kind) + readable(kind);
    }

    private long left(String question, Kind kind) {
        return before.getOrDefault(question + " " + kind, 0L);
    }

    private long total(Kind kind, String path) throws Exception {
        return Scene.ok(script(kind).get(path)).path("total").asLong();
    }

    private long readable(Kind kind) {
        return targets.stream()
                .flatMap(target -> target.passages().stream().filter(passage -> target.reads(kind.viewer(), passage)))
                .count();
    }

    private JsonNode search(Kind kind, String words) throws Exception {
        return Scene.ok(script(kind).post("/api/search", query(words)));
    }

    private static String query(String words) {
        return "{\"q\":\"" + words + "\",\"size\":100}";
    }

    /** The status and the body but for the address that was asked, as a stranger compares them. */
    private static List<Object> shape(Script.Answer answer) {
        JsonNode body = answer.body();
        if (body instanceof ObjectNode object) {
            object.remove("instance");
        }
        List<Object> shape = new ArrayList<>(List.of(answer.status(), body));
        answer.headers().keySet().stream()
                .filter(name -> !OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)))
                .map(String::toLowerCase)
                .sorted()
                .forEach(shape::add);
        return shape;
    }

    private Script script(Kind kind) throws Exception {
        return Script.of(kind.account, port);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
