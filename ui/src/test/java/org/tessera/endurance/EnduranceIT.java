package org.tessera.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import org.tessera.endurance.Script.Answer;
import org.tessera.samples.bouncycastle.Sealer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Design, invariants 1, 2 and 6, of the application as it is shipped: what has a receipt is done, once, whatever is
 * killed; and no word stands readable anywhere. One long test, since its application takes most of its time to start.
 */
class EnduranceIT {

    private static final String ANALYST = "analyst-ua";
    private static final String COORDINATOR = "coordinator-1";

    /** What was handed in, under its receipt's number, with the word in its text. */
    private record HandedIn(String id, String word) {}

    private final Markers markers = new Markers();
    private final List<HandedIn> acknowledged = new ArrayList<>();

    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private RunningApplication application;

    @SuppressWarnings("NullAway.Init")
    private Script script;

    private String certificate = "";

    @BeforeEach
    void prepare() throws IOException {
        home = Files.createTempDirectory("tessera-endurance-");
        application = new RunningApplication(home);
    }

    @AfterEach
    void leaveNothingBehind() throws IOException {
        if (script != null) {
            script.close();
        }
        application.close();
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void whatWasAcknowledgedIsDoneOnceWhateverIsKilledAndNoWordStandsReadable() throws Throwable {
        try {
            killAndLook();
        } catch (Throwable failed) {
            failed.addSuppressed(new AssertionError("The application's log:\n" + application.complaints()));
            throw failed;
        }
    }

    private void killAndLook() throws Exception {
        start();
        handIn(Papers.longText(markers.latin()), ".txt");
        handIn(Papers.table(markers.cyrillic()), ".csv");
        handIn(Papers.wordDocument(markers.latin()), ".docx");
        handIn(Papers.longText(markers.cyrillic()), ".txt");
        assertThat(underWay()).as("under way when the application is killed").isNotEmpty();
        application.kill();

        start();
        handIn(Papers.wordDocument(markers.cyrillic()), ".docx");
        handIn(Papers.longText(markers.latin()), ".txt");
        handIn(Papers.table(markers.latin()), ".csv");
        handIn(Papers.text(markers.latin()), ".txt");
        assertThat(underWay()).as("under way when the engines are killed").isNotEmpty();
        application.killElasticsearch();
        application.killPostgres();

        whatIsAskedMeanwhileHearsThatItIsAway();
        everythingIsDoneOnce();
        write();
        nothingIsReadable();
        application.stop();
        nothingIsReadable();
        theLogSaysWhatHappened();
    }

    private void start() throws Exception {
        application.start();
        if (script != null) {
            script.close();
        }
        script = new Script(application.address());
        certificate = script.anonymously("/api/intake/certificate").text();
    }

    private void handIn(byte[] paper, String ending) throws Exception {
        String word = markers.all().getLast();
        boolean cyrillic = !Charset.forName("US-ASCII").newEncoder().canEncode(word);
        String particulars = """
                {"title":"Report %s","note":"Note %s","areas":["DRUGS"],"period":{"from":"2025-01-01","to":"2025-12-31"},
                 "evaluation":"B2","handling":["H0"],"marking":"BPL"}""".formatted(marker(cyrillic), marker(cyrillic));
        Answer answer = script.handIn(
                ANALYST, particulars, Sealer.seal(certificate, paper), marker(cyrillic) + ending + ".cms");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        acknowledged.add(new HandedIn(answer.json().path("id").asString(), word));
    }

    private String marker(boolean cyrillic) {
        return cyrillic ? markers.cyrillic() : markers.latin();
    }

    private List<String> underWay() throws Exception {
        List<String> states = new ArrayList<>();
        for (HandedIn each : acknowledged) {
            String state = state(each);
            if (!state.equals("INDEXED")) {
                states.add(state);
            }
        }
        return states;
    }

    private String state(HandedIn one) throws Exception {
        Answer answer = script.get(ANALYST, "/api/contributions/" + one.id());
        return answer.status() == 200 ? answer.json().path("state").asString() : answer.text();
    }

    /** Never a fault of the inside; whoever waits is told so, health too, and in the end it works again by itself. */
    private void whatIsAskedMeanwhileHearsThatItIsAway() throws Exception {
        assertThat(script.anonymously("/actuator/health/liveness").status()).isEqualTo(200);
        List<Answer> heard = new ArrayList<>();
        List<Answer> readiness = new ArrayList<>();
        Deadline.await(() -> "the engines are back; last heard " + heard.getLast(), () -> {
            readiness.add(script.anonymously("/actuator/health/readiness"));
            Answer searched = search("nothing");
            heard.add(searched);
            heard.add(script.get(ANALYST, "/api/contributions"));
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

    private void everythingIsDoneOnce() throws Exception {
        long passages = 0;
        for (HandedIn each : acknowledged) {
            Deadline.await(() -> each + " is indexed", () -> {
                String state = state(each);
                assertThat(state).isNotIn("QUARANTINED", "REJECTED");
                return state.equals("INDEXED");
            });
            JsonNode found = search(each.word()).json();
            assertThat(found.path("total").asLong()).as(each.word()).isEqualTo(1);
            assertThat(found.at("/hits/0/contribution").asString()).isEqualTo(each.id());
            for (JsonNode document : script.get(ANALYST, "/api/contributions/" + each.id())
                    .json()
                    .path("documents")) {
                passages += document.path("passages").asLong();
            }
            assertThat(entries(each, "CONTRIBUTION_RECEIVED")).isEqualTo(1);
            assertThat(entries(each, "CONTRIBUTION_INDEXED")).isEqualTo(1);
        }
        assertThat(script.get(ANALYST, "/api/contributions")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(acknowledged.size());
        assertThat(JsonMapper.shared()
                        .readTree(application.indexed())
                        .path("count")
                        .asLong())
                .isEqualTo(passages);
        Answer ledger = script.get("auditor", "/api/ledger/verification");
        assertThat(ledger.json().path("intact").asBoolean()).as(ledger.text()).isTrue();
    }

    private Answer search(String words) throws Exception {
        return script.post(ANALYST, "/api/search", "{\"q\":\"" + words + "\"}");
    }

    private long entries(HandedIn one, String act) throws Exception {
        JsonNode entries = script.get("auditor", "/api/ledger?size=100&object=contribution/" + one.id())
                .json()
                .path("items");
        return entries.valueStream()
                .filter(entry -> entry.path("act").asString().equals(act))
                .count();
    }

    /** Words in a query, a title, a draft, a comment, an answer, a frozen edition and its exports, and a reason. */
    private void write() throws Exception {
        assertThat(search(markers.cyrillic()).json().path("total").asInt()).isZero();
        JsonNode assessment =
                ok(201, script.post(COORDINATOR, "/api/assessments", "{\"title\":\"" + markers.latin() + "\"}"));
        String section =
                "/api/sections/" + assessment.at("/chapters/0/sections/0/id").asString();
        int version = ok(200, script.get(COORDINATOR, section)).path("version").asInt();
        version = ok(200, script.post(COORDINATOR, section + "/steps", """
                {"version":%d,"steps":[{"stepType":"replace","from":0,"to":0,"slice":{"content":[
                 {"type":"paragraph","content":[{"type":"text","text":"Written: %s and %s."}]}]}}]}""".formatted(
                                version, markers.latin(), markers.cyrillic())))
                .path("version")
                .asInt();
        JsonNode comment =
                ok(201, script.post("reviewer-1", section + "/comments", """
                {"version":%d,"from":1,"to":8,"text":"On %s"}""".formatted(version, markers.latin())));
        ok(200, script.post(COORDINATOR, "/api/comments/" + comment.path("id").asString() + "/answer", """
                {"outcome":"PARTLY","reason":"Since %s"}""".formatted(
                        markers.cyrillic())));
        String edition = ok(
                        201,
                        script.post(
                                COORDINATOR,
                                "/api/assessments/" + assessment.path("id").asString() + "/editions",
                                "{}"))
                .path("id")
                .asString();
        for (String format : List.of("docx", "pdf", "json")) {
            assertThat(script.get(COORDINATOR, "/api/editions/" + edition + "/export?format=" + format)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(script.post(
                                ANALYST,
                                "/api/contributions/" + acknowledged.getLast().id() + "/withdrawal",
                                """
                        {"reason":"Because of %s"}""".formatted(markers.latin()))
                        .status())
                .isEqualTo(204);
        assertThat(script.post(COORDINATOR, "/api/search", "{\"q\": " + markers.latin() + "}")
                        .status())
                .as("what is no JSON")
                .isEqualTo(400);
    }

    private static JsonNode ok(int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }

    private void nothingIsReadable() throws IOException {
        List<Path> folders =
                new ArrayList<>(List.of(application.data(), application.temporary(), application.captured()));
        folders.addAll(cellFolders());
        Traces traces = new Traces(markers.all());
        assertThat(traces.in(folders)).isEmpty();
        assertThat(traces.files()).as("files read").isGreaterThan(500);
        assertThat(traces.bytes()).as("bytes read").isGreaterThan(50_000_000);
        itsEyesAreGood();
    }

    /** A word that is there is found, in every encoding and across the places that are searched. */
    private void itsEyesAreGood() throws IOException {
        Markers own = new Markers();
        String latin = own.latin();
        String cyrillic = own.cyrillic();
        Path written = application.data().resolve("engines").resolve("control");
        for (Charset encoding : Traces.ENCODINGS) {
            Files.write(written, ("before " + latin + cyrillic + " after").getBytes(encoding));
            assertThat(new Traces(own.all()).in(List.of(application.data())))
                    .extracting(Traces.Trace::word)
                    .contains(latin, cyrillic);
        }
        Files.delete(written);
    }

    /** Those of living cells; a dead one's folder is gone, or is swept at the next start. */
    private static List<Path> cellFolders() throws IOException {
        Path memory = Path.of("/dev/shm");
        if (!Files.isDirectory(memory)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(memory)) {
            return folders.filter(each -> each.getFileName().toString().startsWith("tessera-cell-"))
                    .toList();
        }
    }

    private void theLogSaysWhatHappened() throws IOException {
        try (Stream<String> lines =
                Files.lines(application.data().resolve("logs").resolve("tessera.log"))) {
            String said = lines.map(line ->
                            JsonMapper.shared().readTree(line).path("message").asString())
                    .collect(Collectors.joining("\n"));
            assertThat(said)
                    .contains("PostgreSQL has ended by itself", "PostgreSQL is back")
                    .contains("Elasticsearch has ended by itself", "Elasticsearch is back");
        }
    }
}
