package org.tessera.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.intake.Intake;
import org.tessera.intake.Script;
import org.tessera.intake.Sealing;
import org.tessera.testing.TesseraTest;
import org.tessera.testing.Tokens;
import org.tessera.wall.Behalf;

/** Whoever is shut out is out: with a real token, a real drafting socket and a real stream of events. */
@TesseraTest
class ShutOutTest {

    private static final String OUT = "lead-az";
    private static final String SHUT = "/api/accounts/" + OUT + "/disabling";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Intake intake;
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    ShutOutTest(Intake intake, JdbcClient jdbc) {
        this.intake = intake;
        this.jdbc = jdbc;
    }

    @AfterEach
    void letInAgain() throws Exception {
        as("admin-1").delete(SHUT);
        http.close();
    }

    @Test
    void tokenSocketAndStreamEndAtOnce() throws Exception {
        Script out = as(OUT);
        CompletableFuture<String> socket = socket(section());
        CompletableFuture<Void> stream = stream(underWay());
        assertThat(out.get("/api/contributions").status()).isEqualTo(200);

        assertThat(as("admin-1").post(SHUT, "{\"reason\":\"left the service\"}").status())
                .isEqualTo(204);

        assertThat(out.get("/api/contributions").status()).isEqualTo(401);
        assertThat(socket.get(30, TimeUnit.SECONDS)).isEqualTo("not-found");
        stream.get(30, TimeUnit.SECONDS);
        assertThat(as("admin-1").post(SHUT, "{\"reason\":\"twice\"}").status()).isEqualTo(409);
        assertThat(as(OUT).post(SHUT.replace(OUT, "analyst-az"), "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(401);

        assertThat(as("admin-1").delete(SHUT).status()).isEqualTo(204);
        assertThat(out.get("/api/contributions").status()).isEqualTo(200);
    }

    @Test
    void itIsNoticedWithoutNewsToo() throws Exception {
        Script out = as(OUT);
        assertThat(out.get("/api/contributions").status()).isEqualTo(200);
        Behalf.ofPlatform(() -> jdbc.sql("insert into account_disabling (id, account, since, by, reason)"
                        + " values (:id, :account, now(), 'another node', 'x'::bytea)")
                .param("id", UUID.randomUUID())
                .param("account", OUT)
                .update());

        until(() -> out.get("/api/contributions").status(), status -> status == 401);
        Behalf.ofPlatform(() -> jdbc.sql("update account_disabling set lifted_by = 'another node', lifted_at = now()"
                        + " where account = :account and lifted_at is null")
                .param("account", OUT)
                .update());
        until(() -> out.get("/api/contributions").status(), status -> status == 200);
    }

    /** Closes with the reason that the server names. */
    private CompletableFuture<String> socket(String section) throws Exception {
        CompletableFuture<String> closed = new CompletableFuture<>();
        CompletableFuture<Void> joined = new CompletableFuture<>();
        WebSocket socket = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + Tokens.of("http://127.0.0.1:" + port, OUT))
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws/sections/" + section), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                        if (data.toString().contains("\"joined\"")) {
                            joined.complete(null);
                        }
                        return WebSocket.Listener.super.onText(from, data, last);
                    }

                    @Override
                    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
                        closed.complete(reason);
                        return WebSocket.Listener.super.onClose(from, status, reason);
                    }
                })
                .get(30, TimeUnit.SECONDS);
        socket.sendText("{\"type\":\"join\",\"client\":\"" + UUID.randomUUID() + "\"}", true)
                .get(30, TimeUnit.SECONDS);
        joined.get(30, TimeUnit.SECONDS);
        return closed;
    }

    /** Done when the stream is over; returns once its first event has come. */
    private CompletableFuture<Void> stream(String contribution) throws Exception {
        HttpResponse<Stream<String>> answer = http.send(
                HttpRequest.newBuilder(URI.create(
                                "http://127.0.0.1:" + port + "/api/contributions/" + contribution + "/events"))
                        .header("Authorization", "Bearer " + Tokens.of("http://127.0.0.1:" + port, OUT))
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        return CompletableFuture.runAsync(
                () -> answer.body().forEach(line -> assertThat(line).doesNotContain("INDEXED")));
    }

    private String section() throws Exception {
        var chapters = as("coordinator-1")
                .post("/api/assessments", "{\"title\":\"Shut out\"}")
                .body()
                .path("chapters");
        String section = chapters.path(0).path("sections").path(0).path("id").asString();
        assertThat(as("coordinator-1")
                        .put("/api/sections/" + section + "/audience", "{\"to\":[\"COORDINATORS\",\"AZ\"]}")
                        .status())
                .isBetween(200, 204);
        return section;
    }

    /** A contribution that will not arrive. */
    private String underWay() throws Exception {
        String particulars = """
                {"title": "Under way", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
                 "evaluation": "B2", "handling": [], "marking": "PUBLIC", "note": ""}""";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("particulars", particulars.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        parts.put("envelope", Sealing.seal("Nothing was seen.", intake.certificatePem()));
        String id = as("analyst-az").handIn(parts).body().path("id").asString();
        until(
                () -> as("analyst-az")
                        .get("/api/contributions/" + id)
                        .body()
                        .path("state")
                        .asString(),
                "INDEXED"::equals);
        Behalf.ofPlatform(() -> jdbc.sql("update contribution set state = 'PARSED' where id = :id")
                .param("id", UUID.fromString(id))
                .update());
        return id;
    }

    private Script as(String account) throws Exception {
        return Script.of(account, port);
    }

    private interface Asking<T> {
        T ask() throws Exception;
    }

    private static <T> void until(Asking<T> asking, Predicate<T> wished) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        for (T answer = asking.ask(); !wished.test(answer); answer = asking.ask()) {
            assertThat(Instant.now()).as("at last: %s", answer).isBefore(deadline);
        }
    }
}
