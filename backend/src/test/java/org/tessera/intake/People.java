package org.tessera.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The demo accounts in a story: who asks, what is handed in until it can be found, and what is waited for. */
public final class People {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PAUSE = 50;

    private final Intake intake;
    private final int port;

    public People(Intake intake, int port) {
        this.intake = intake;
        this.port = port;
    }

    /** A contribution and its only passage. */
    public record HandedIn(String contribution, String passage) {}

    public Script as(String account) throws Exception {
        return Script.of(account, port);
    }

    /**
     * Hands in a text of one passage and waits until its owner finds it.
     *
     * @param word of the text; the newest with it comes first
     */
    public HandedIn handIn(String account, String text, String word) throws Exception {
        String contribution = handIn(account, text.getBytes(UTF_8));
        JsonNode first = until(
                () -> ok(as(account).post("/api/search", "{\"q\":\"" + word + "\"}"))
                        .path("hits")
                        .path(0),
                hit -> hit.path("contribution").asString().equals(contribution));
        return new HandedIn(contribution, first.path("passage").asString());
    }

    /** @return the contribution, which is on its way */
    public String handIn(String account, byte[] file) throws Exception {
        return handIn(account, file, "");
    }

    /**
     * @param more particulars, as further members of their JSON
     * @return the contribution, which is on its way
     */
    public String handIn(String account, byte[] file, String more) throws Exception {
        return ok(as(account).handIn(particularsAnd(file, more))).path("id").asString();
    }

    /** A new assessment of which the first section leans on something. */
    public record Cited(String assessment, String section) {}

    /**
     * A coordinator's new assessment, its first section one sentence that leans on the passage.
     *
     * @param sentence without quotation marks
     */
    public Cited cited(String title, String sentence, String passage) throws Exception {
        Script coordinator = as("coordinator-1");
        JsonNode made = ok(coordinator.post("/api/assessments", "{\"title\":\"" + title + "\"}"));
        String section = made.at("/chapters/0/sections/0/id").asString();
        ok(coordinator.post(
                "/api/sections/" + section + "/steps",
                "{\"version\":0,\"steps\":[{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":["
                        + "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + sentence + " \"},"
                        + "{\"type\":\"citation\",\"attrs\":{\"passage\":\"" + passage + "\"}}]}]}}]}"));
        return new Cited(made.path("id").asString(), section);
    }

    /** What the answer holds, which has to be a good one. */
    public static JsonNode ok(Script.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer.body();
    }

    /**
     * Asks until the answer is as wished, or says what it was at last. Who would ask without a pause took the processor from
     * those who are to bring the answer about.
     */
    public static <T> T until(Callable<T> asking, Predicate<T> wished) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        T answer = asking.call();
        while (!wished.test(answer)) {
            assertThat(Instant.now()).as("at last: %s", answer).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(PAUSE);
            answer = asking.call();
        }
        return answer;
    }

    private Map<String, byte[]> particularsAnd(byte[] file, String more) throws Exception {
        String particulars = """
            {"title": "Invented", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
             "evaluation": "B2", "handling": ["H0"], "marking": "BPL"%s}\
            """.formatted(more.isEmpty() ? "" : ", " + more);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("particulars", particulars.getBytes(UTF_8));
        parts.put("envelope", Sealing.seal(file, intake.certificatePem()));
        return parts;
    }
}
