package org.tessera.leaks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.drafting.Drafts;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.intake.Script;
import org.tessera.policy.Policy;
import org.tessera.testing.TesseraTest;
import tools.jackson.databind.JsonNode;

/**
 * Every way out of the running application, asked as every kind of viewer about every kind of restriction, with markers
 * planted in titles, notes, texts, prose and comments. What the policy does not show is answered like what does not exist.
 */
@TesseraTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakMatrixTest {

    private static final Path PRINTED = Path.of("..", "docs", "leak-matrix.md");

    private final Intake intake;
    private final Drafts drafts;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    private final int port;
    private final Answers answers;
    private List<Target> targets = List.of();

    LeakMatrixTest(Intake intake, Drafts drafts, @LocalServerPort int port) {
        this.intake = intake;
        this.drafts = drafts;
        this.port = port;
        this.answers = new Answers(port);
    }

    @BeforeAll
    void make() throws Exception {
        log.start();
        root().addAppender(log);
        answers.noteBefore();
        Scene scene = new Scene(intake, drafts, port);
        targets = scene.make();
        Target expired = about(Restriction.EXPIRED);
        People.until(
                () -> scene.script(Kind.NAMED_COUNTRY).get("/api/passages/" + expired.released()),
                answer -> answer.status() == 404);
        // what the index has heard of: all readable for the named country, nothing more
        People.until(
                () -> answers.search(Kind.NAMED_COUNTRY, ""),
                body -> body.path("total").asLong() == all(Kind.NAMED_COUNTRY));
        People.until(
                () -> answers.search(Kind.REVIEWER, ""),
                body -> body.path("total").asLong() == all(Kind.REVIEWER));
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
            List<Object> absent =
                    Answers.shape(way.question().ask(answers.script(kind), Target.absent(targets.getFirst())));
            for (Target target : targets) {
                String as = way.mapping() + " as " + kind + " about " + target.restriction();
                if (way.inSight().test(kind.viewer(), target)) {
                    if (!way.acts()) {
                        Script.Answer answer = way.question().ask(answers.script(kind), target);
                        if (!way.mapping().endsWith("shut-out")) {
                            assertThat(answer.status()).as(as + answer.text()).isEqualTo(200);
                        }
                        assertThat(answer.text()).as(as).contains(way.shows().apply(target));
                    }
                    shown++;
                } else {
                    Script.Answer answer = way.question().ask(answers.script(kind), target);
                    assertThat(Answers.shape(answer)).as(as).isEqualTo(absent);
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
        assertThat(Answers.shape(answer))
                .isEqualTo(Answers.shape(way.question().ask(Script.ofNobody(port), Target.absent(target))));
    }

    @Test
    void searchFindsCountsAndFacetsWhatTheViewerReads() throws Exception {
        for (Kind kind : Kind.values()) {
            if (!Policy.maySearch(kind.viewer()).allowed()) {
                assertThat(Answers.shape(answers.script(kind)
                                .post(
                                        "/api/search",
                                        Answers.query(targets.getFirst().restriction().marker))))
                        .isEqualTo(Answers.shape(answers.script(kind).post("/api/search", Answers.query("unheard"))));
                continue;
            }
            String nothing = answers.search(kind, "unheardofword").toString();
            for (Target target : targets) {
                JsonNode found = answers.search(kind, target.restriction().marker);
                long readable = target.passages().stream()
                        .filter(passage -> target.reads(kind.viewer(), passage))
                        .count();
                String as = kind + " about " + target.restriction();
                assertThat(found.path("total").asLong()).as(as).isEqualTo(readable);
                assertThat(found.path("hits").size()).as(as).isEqualTo((int) readable);
                Script.Answer list =
                        answers.script(kind).post("/api/search/export", Answers.query(target.restriction().marker));
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
                assertThat(answers.script(kind)
                                .post("/api/search/suggestions", Answers.query(begun))
                                .text())
                        .doesNotContain(target.markers());
            }
            JsonNode everything = answers.search(kind, "");
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
            Script.Answer answer = answers.script(kind).get("/api/contributions?size=100");
            List<Target> known =
                    targets.stream().filter(one -> one.knows(kind.viewer())).toList();
            assertThat(answer.body().path("total").asLong())
                    .as("%s", kind)
                    .isEqualTo(answers.left("list", kind) + known.size());
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
            Script.Answer answer = answers.script(kind).get("/api/requests?size=100");
            List<Target> own =
                    targets.stream().filter(one -> one.inside(kind.viewer())).toList();
            assertThat(answer.body().path("total").asLong())
                    .as("%s", kind)
                    .isEqualTo(answers.left("inbox", kind) + own.size());
            for (Target target : targets) {
                assertThat(answer.text().contains(target.reason()))
                        .as("%s about %s", kind, target.restriction())
                        .isEqualTo(own.contains(target));
            }
        }
        Target withdrawn = about(Restriction.WITHDRAWN);
        assertThat(Answers.shape(asking(withdrawn))).isEqualTo(Answers.shape(asking(Target.absent(withdrawn))));
    }

    private Script.Answer asking(Target target) throws Exception {
        String wish = "{\"passages\":[\"" + target.released() + "\"],\"to\":[\"AZ\"],\"why\":\"x\"}";
        return answers.script(Kind.COORDINATOR).post("/api/requests", wish);
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
                Script.Answer answer = answers.script(kind).get(path);
                targets.forEach(target ->
                        assertThat(answer.text()).as("%s as %s", path, kind).doesNotContain(target.markers()));
            }
            boolean listed = answers.script(kind)
                    .get("/api/assessments")
                    .text()
                    .contains(targets.getFirst().assessment().toString());
            assertThat(listed).as("%s", kind).isEqualTo(targets.getFirst().outlines(kind.viewer()));
            if (kind != Kind.AUDITOR) {
                for (String path : List.of("/api/ledger", "/api/ledger/1/words", "/api/ledger/verification")) {
                    assertThat(answers.script(kind).get(path).status())
                            .as(path + " as " + kind)
                            .isEqualTo(403);
                }
            }
            if (!Policy.mayCoordinate(kind.viewer()).allowed()) {
                assertThat(answers.script(kind)
                                .post("/api/assessments", "{\"title\":\"x\"}")
                                .status())
                        .isEqualTo(403);
                assertThat(answers.script(kind).post("/api/requests", "{}").status())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void whatMayNotBeReplacedIsOneAnswer() throws Exception {
        for (Target target : targets) {
            assertThat(Answers.shape(replacing(target))).isEqualTo(Answers.shape(replacing(Target.absent(target))));
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
        return answers.script(Kind.OTHER_COUNTRY)
                .handIn(new LinkedHashMap<>(Map.of("particulars", particulars.getBytes(UTF_8))));
    }

    private long all(Kind kind) {
        return answers.left("search", kind) + readable(kind);
    }

    private long readable(Kind kind) {
        return targets.stream()
                .flatMap(target -> target.passages().stream().filter(passage -> target.reads(kind.viewer(), passage)))
                .count();
    }

    private Target about(Restriction restriction) {
        return Scene.about(targets, restriction);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
