package org.tessera.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.tessera.endurance.Script.Answer;
import org.tessera.samples.bouncycastle.Sealer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application on trial: what it acknowledged, the planted words, and what must hold of both whatever happens to it. */
final class Trial implements AutoCloseable {

    static final String ANALYST = "analyst-ua";

    /** What was handed in, under its receipt's number, with the word in its text. */
    record HandedIn(String id, String word) {}

    final Markers markers = new Markers();
    final List<HandedIn> acknowledged = new CopyOnWriteArrayList<>();
    final RunningApplication application;
    private final Path home;
    private volatile Script script;
    private volatile String certificate = "";

    Trial() throws IOException {
        this(RunningApplication.SOON);
    }

    /** @param options of the application's Java */
    Trial(List<String> options) throws IOException {
        home = Files.createTempDirectory("tessera-endurance-");
        application = new RunningApplication(home, options);
        script = new Script("");
    }

    Script script() {
        return script;
    }

    void start() throws Exception {
        application.start();
        script.close();
        script = new Script(application.address());
        certificate = script.anonymously("/api/intake/certificate").text();
    }

    /** Taken at once. */
    void handIn(byte[] paper, String ending) throws Exception {
        Answer answer = send(paper, ending);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    }

    /** Sends it; whatever is answered, an acknowledgement is remembered. The word in the paper is the last marker given. */
    Answer send(byte[] paper, String ending) throws Exception {
        String word = markers.all().getLast(); // one thread hands in
        Answer answer = script.handIn(
                ANALYST,
                particulars(word),
                Sealer.seal(certificate, paper),
                marker(isCyrillic(word)) + ending + ".cms");
        acknowledge(answer, word);
        return answer;
    }

    /** An upload that begins now; its envelope is made longer, so that it takes several pieces. */
    Pieces announce(byte[] paper, String ending, int longer) throws Exception {
        String word = markers.all().getLast();
        byte[] padded = Arrays.copyOf(paper, paper.length + longer);
        Arrays.fill(padded, paper.length, padded.length, (byte) '\n');
        return new Pieces(
                script,
                ANALYST,
                particulars(word),
                Sealer.seal(certificate, padded),
                marker(isCyrillic(word)) + ending + ".cms");
    }

    /** @return whether it was an acknowledgement */
    boolean acknowledge(Answer answer, String word) {
        if (answer.status() == 202) {
            acknowledged.add(new HandedIn(answer.json().path("id").asString(), word));
        }
        return answer.status() == 202;
    }

    private String particulars(String word) {
        boolean cyrillic = isCyrillic(word);
        return """
                {"title":"Report %s","note":"Note %s","areas":["DRUGS"],"period":{"from":"2025-01-01","to":"2025-12-31"},
                 "evaluation":"B2","handling":["H0"],"marking":"BPL"}""".formatted(marker(cyrillic), marker(cyrillic));
    }

    private static boolean isCyrillic(String word) {
        return !Charset.forName("US-ASCII").newEncoder().canEncode(word);
    }

    private String marker(boolean cyrillic) {
        return cyrillic ? markers.cyrillic() : markers.latin();
    }

    List<String> underWay() throws Exception {
        List<String> states = new ArrayList<>();
        for (HandedIn each : acknowledged) {
            String state = state(each);
            if (!state.equals("INDEXED")) {
                states.add(state);
            }
        }
        return states;
    }

    String state(HandedIn one) throws Exception {
        Answer answer = script.get(ANALYST, "/api/contributions/" + one.id());
        return answer.status() == 200 ? answer.json().path("state").asString() : answer.text();
    }

    /** Each acknowledged one is searchable, once; each step was entered once. */
    void everythingIsDoneOnce() throws Exception {
        for (HandedIn each : acknowledged) {
            Deadline.await(() -> each + " is indexed", () -> {
                String state = state(each);
                assertThat(state).isNotIn("QUARANTINED", "REJECTED");
                return state.equals("INDEXED");
            });
            JsonNode found = search(each.word()).json();
            assertThat(found.path("total").asLong()).as(each.word()).isEqualTo(1);
            assertThat(found.at("/hits/0/contribution").asString()).isEqualTo(each.id());
            assertThat(entries(each, "CONTRIBUTION_RECEIVED")).isEqualTo(1);
            assertThat(entries(each, "CONTRIBUTION_INDEXED")).isEqualTo(1);
        }
        Answer ledger = script.get("auditor", "/api/ledger/verification");
        assertThat(ledger.json().path("intact").asBoolean()).as(ledger.text()).isTrue();
    }

    /** The index holds each passage of the contributions there are, once. */
    void theIndexIsWhole() throws Exception {
        long passages = 0;
        for (int page = 0; ; page++) {
            JsonNode items = script.get(ANALYST, "/api/contributions?size=100&page=" + page)
                    .json()
                    .path("items");
            for (JsonNode one : items) {
                for (JsonNode document : one.path("documents")) {
                    passages += document.path("passages").asLong();
                }
            }
            if (items.size() < 100) {
                break;
            }
        }
        assertThat(JsonMapper.shared()
                        .readTree(application.indexed())
                        .path("count")
                        .asLong())
                .isEqualTo(passages);
    }

    long contributions() throws Exception {
        return script.get(ANALYST, "/api/contributions").json().path("total").asLong();
    }

    Answer search(String words) throws Exception {
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

    /** No planted word in any file of the data, the temporary folders and the captured output. */
    Traces nothingIsReadable() throws IOException {
        List<Path> folders =
                new ArrayList<>(List.of(application.data(), application.temporary(), application.captured()));
        folders.addAll(cellFolders());
        Traces traces = new Traces(markers.all());
        assertThat(traces.in(folders)).isEmpty();
        assertThat(traces.files()).as("files read").isGreaterThan(500);
        assertThat(traces.bytes()).as("bytes read").isGreaterThan(50_000_000);
        itsEyesAreGood();
        return traces;
    }

    /** A word that is there is found, in every encoding and across the places that are searched. */
    private void itsEyesAreGood() throws IOException {
        Markers own = new Markers();
        String latin = own.latin();
        String cyrillic = own.cyrillic();
        Path place = Files.createDirectory(application.data().resolve("engines").resolve("control"));
        Path written = place.resolve("control");
        for (Charset encoding : Traces.ENCODINGS) {
            Files.write(written, ("before " + latin + cyrillic + " after").getBytes(encoding));
            assertThat(new Traces(own.all()).in(List.of(place)))
                    .extracting(Traces.Trace::word)
                    .contains(latin, cyrillic);
        }
        FileSystemUtils.deleteRecursively(place);
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

    @Override
    public void close() throws IOException {
        script.close();
        application.close();
        FileSystemUtils.deleteRecursively(home);
    }
}
