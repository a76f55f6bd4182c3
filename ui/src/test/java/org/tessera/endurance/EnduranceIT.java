package org.tessera.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tessera.endurance.Script.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Design, invariants 1, 2 and 6, of the application as it is shipped: what has a receipt is done, once, whatever is
 * killed; and no word stands readable anywhere. One kill of the application and one of an engine, since starting takes
 * most of the time; {@link Torture} kills a hundred times.
 */
class EnduranceIT {

    private static final String COORDINATOR = "coordinator-1";

    @SuppressWarnings("NullAway.Init")
    private Trial trial;

    @BeforeEach
    void prepare() throws IOException {
        trial = new Trial();
    }

    @AfterEach
    void leaveNothingBehind() throws IOException {
        trial.close();
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void whatWasAcknowledgedIsDoneOnceWhateverIsKilledAndNoWordStandsReadable() throws Throwable {
        try {
            killAndLook();
        } catch (Throwable failed) {
            failed.addSuppressed(new AssertionError("The application's log:\n" + trial.application.complaints()));
            throw failed;
        }
    }

    private void killAndLook() throws Exception {
        trial.start();
        byte[] paper = Papers.text(trial.markers.latin());
        String word = trial.markers.all().getLast();
        Pieces upload = trial.announce(paper, ".txt", 2_000_000);
        assertThat(upload.send(trial.script(), 0, 700_000)).isEqualTo(204);
        trial.handIn(Papers.table(trial.markers.cyrillic()), ".csv");
        trial.handIn(Papers.wordDocument(trial.markers.latin()), ".docx");
        trial.handIn(Papers.longText(trial.markers.latin()), ".txt");
        assertThat(trial.underWay())
                .as("under way when the application is killed")
                .isNotEmpty();
        trial.application.kill();

        trial.start();
        assertThat(upload.offset(trial.script()))
                .as("what is there of the upload")
                .isEqualTo(700_000);
        assertThat(upload.send(trial.script(), 700_000, upload.size())).isEqualTo(204);
        assertThat(trial.acknowledge(upload.complete(trial.script()), word)).isTrue();
        trial.handIn(Papers.text(trial.markers.cyrillic()), ".txt");
        trial.handIn(Papers.longText(trial.markers.latin()), ".txt");
        assertThat(trial.underWay()).as("under way when the engine is killed").isNotEmpty();
        trial.application.killElasticsearch();

        whatIsAskedMeanwhileHearsThatItIsAway();
        trial.everythingIsDoneOnce();
        trial.theIndexIsWhole();
        assertThat(trial.contributions()).isEqualTo(trial.acknowledged.size());
        write();
        trial.application.stop();
        trial.nothingIsReadable();
        theLogSaysWhatHappened();
    }

    /** Never a fault of the inside; whoever waits is told so, health too, and in the end it works again by itself. */
    private void whatIsAskedMeanwhileHearsThatItIsAway() throws Exception {
        assertThat(trial.script().anonymously("/actuator/health/liveness").status())
                .isEqualTo(200);
        List<Answer> heard = new ArrayList<>();
        List<Answer> readiness = new ArrayList<>();
        Deadline.await(() -> "the engines are back; last heard " + heard.getLast(), () -> {
            readiness.add(trial.script().anonymously("/actuator/health/readiness"));
            Answer searched = trial.search("nothing");
            heard.add(searched);
            heard.add(trial.script().get(Trial.ANALYST, "/api/contributions"));
            return searched.status() == 200
                    && heard.getLast().status() == 200
                    && readiness.getLast().status() == 200;
        });
        assertThat(heard).extracting(Answer::status).contains(503).isSubsetOf(200, 503);
        assertThat(heard).filteredOn(answer -> answer.status() == 503).allSatisfy(away -> {
            assertThat(away.type()).startsWith("application/problem+json");
            assertThat(away.json().path("instance").asString()).startsWith("urn:uuid:");
        });
        assertThat(readiness).extracting(Answer::status).contains(503);
        assertThat(readiness).extracting(Answer::text).noneMatch(text -> text.contains("details"));
    }

    /** Words in a query, a title, a draft, a comment, an answer, a frozen edition and its exports, and a reason. */
    private void write() throws Exception {
        assertThat(trial.search(trial.markers.cyrillic()).json().path("total").asInt())
                .isZero();
        JsonNode assessment = ok(
                201,
                trial.script().post(COORDINATOR, "/api/assessments", "{\"title\":\"" + trial.markers.latin() + "\"}"));
        String section =
                "/api/sections/" + assessment.at("/chapters/0/sections/0/id").asString();
        int version = ok(200, trial.script().get(COORDINATOR, section))
                .path("version")
                .asInt();
        version = ok(200, trial.script().post(COORDINATOR, section + "/steps", """
                {"version":%d,"steps":[{"stepType":"replace","from":0,"to":0,"slice":{"content":[
                 {"type":"paragraph","content":[{"type":"text","text":"Written: %s and %s."}]}]}}]}""".formatted(
                                version, trial.markers.latin(), trial.markers.cyrillic())))
                .path("version")
                .asInt();
        JsonNode comment = ok(201, trial.script().post("reviewer-1", section + "/comments", """
                {"version":%d,"from":1,"to":8,"text":"On %s"}""".formatted(
                        version, trial.markers.latin())));
        ok(
                200,
                trial.script()
                        .post(COORDINATOR, "/api/comments/" + comment.path("id").asString() + "/answer", """
                {"outcome":"PARTLY","reason":"Since %s"}""".formatted(
                                        trial.markers.cyrillic())));
        String edition = ok(
                        201,
                        trial.script()
                                .post(
                                        COORDINATOR,
                                        "/api/assessments/"
                                                + assessment.path("id").asString() + "/editions",
                                        "{}"))
                .path("id")
                .asString();
        for (String format : List.of("docx", "pdf", "json")) {
            assertThat(trial.script()
                            .get(COORDINATOR, "/api/editions/" + edition + "/export?format=" + format)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(trial.script()
                        .post(
                                Trial.ANALYST,
                                "/api/contributions/"
                                        + trial.acknowledged.getLast().id() + "/withdrawal",
                                """
                        {"reason":"Because of %s"}""".formatted(trial.markers.latin()))
                        .status())
                .isEqualTo(204);
        assertThat(trial.script()
                        .post(COORDINATOR, "/api/search", "{\"q\": " + trial.markers.latin() + "}")
                        .status())
                .as("what is no JSON")
                .isEqualTo(400);
    }

    private static JsonNode ok(int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }

    private void theLogSaysWhatHappened() throws IOException {
        try (Stream<String> lines =
                Files.lines(trial.application.data().resolve("logs").resolve("tessera.log"))) {
            String said = lines.map(line ->
                            JsonMapper.shared().readTree(line).path("message").asString())
                    .collect(Collectors.joining("\n"));
            assertThat(said).contains("Elasticsearch has ended by itself", "Elasticsearch is back");
        }
    }
}
