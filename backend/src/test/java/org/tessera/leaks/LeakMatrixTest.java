package org.tessera.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.SectionNotices;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.intake.Script;
import org.tessera.testing.TesseraTest;

/**
 * Every way out of the running application, asked as every kind of viewer about every kind of restriction, with markers
 * planted once in titles, notes, texts, prose and comments. What the policy does not show is answered like what does not
 * exist.
 */
@TesseraTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakMatrixTest {

    private static final Path PRINTED = Path.of("..", "docs", "leak-matrix.md");

    private final Intake intake;
    private final Drafts drafts;
    private final SectionNotices notices;
    private final Costs costs;
    private final JdbcClient jdbc;
    private final ObjectProvider<MeterRegistry> metrics;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final int port;
    private final Answers answers;
    private List<Target> targets = List.of();

    LeakMatrixTest(
            Intake intake,
            Drafts drafts,
            SectionNotices notices,
            Costs costs,
            JdbcClient jdbc,
            ObjectProvider<MeterRegistry> metrics,
            @LocalServerPort int port) {
        this.intake = intake;
        this.drafts = drafts;
        this.notices = notices;
        this.costs = costs;
        this.jdbc = jdbc;
        this.metrics = metrics;
        this.port = port;
        this.answers = new Answers(port);
    }

    @BeforeAll
    void make() throws Exception {
        log.start();
        root().addAppender(log);
        jdbc.sql("delete from basket").update(); // what others left there would count as a cost
        answers.watch();
        Scene scene = new Scene(intake, drafts, port);
        targets = scene.make();
        Target expired = Scene.about(targets, Restriction.EXPIRED);
        People.until(
                () -> scene.script(Kind.NAMED_COUNTRY).get("/api/passages/" + expired.released()),
                answer -> answer.status() == 404);
        People.until(() -> search().hasArrived(), arrived -> arrived);
    }

    @AfterAll
    void leave() throws Exception {
        answers.forget();
        root().detachAppender(log);
    }

    static Stream<Way> ways() {
        return Ways.OF_ONE_THING.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void whatIsOutOfSightIsAnsweredLikeWhatDoesNotExist(Way way) throws Exception {
        new AskedOfOne(answers, costs, targets).whatIsOutOfSightIsAnsweredLikeWhatDoesNotExist(way);
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
        search().searchFindsCountsAndFacetsWhatTheViewerReads();
    }

    @Test
    void theListOfContributionsHasAndCountsWhatTheViewerKnowsOf() throws Exception {
        many().theListOfContributionsHasAndCountsWhatTheViewerKnowsOf();
    }

    @Test
    void theInboxHasAndCountsWhatIsTheOwnersOwn() throws Exception {
        many().theInboxHasAndCountsWhatIsTheOwnersOwn();
    }

    @Test
    void outlinesErrorPagesAndTheLedgerShowNoMarkerToAnybody() throws Exception {
        many().outlinesAndTheLedgerShowNoMarkerToAnybody();
    }

    @Test
    void whatMayNotBeReplacedIsOneAnswer() throws Exception {
        many().whatMayNotBeReplacedIsOneAnswer();
    }

    @Test
    void socketsSpeakToWhoMayOpenTheSection() throws Exception {
        try (Sockets sockets = new Sockets(port)) {
            pushed().socketsSpeakToWhoMayOpenTheSection(sockets, notices);
        }
    }

    @Test
    void alertsTellOfWhatTheViewerReads() throws Exception {
        pushed().alertsTellOfWhatTheViewerReads();
    }

    @Test
    void tasksAreThereOnlyWhereTheSectionIs() throws Exception {
        pushed().tasksAreThereOnlyWhereTheSectionIs();
    }

    @Test
    void behindTheWallRowsComeBackToWhomThePolicyLetsRead() {
        new BehindTheWall(jdbc, targets).rowsComeBackToWhomThePolicyLetsRead();
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
    void metersHaveNoMarkerAndNoAccount() {
        List<String> meters = metrics.stream()
                .flatMap(registry -> registry.getMeters().stream())
                .map(meter -> meter.getId().toString())
                .toList();
        targets.forEach(target -> assertThat(meters)
                .allSatisfy(meter -> assertThat(meter)
                        .doesNotContain(target.markers())
                        .doesNotContain(target.contribution().toString())
                        .doesNotContain(Kind.OWNER.account)));
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

    private AskedOfSearch search() {
        return new AskedOfSearch(answers, targets);
    }

    private AskedOfMany many() {
        return new AskedOfMany(answers, targets);
    }

    private Pushed pushed() {
        return new Pushed(answers, targets);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
