package org.tessera.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.storage.Blobs;
import org.tessera.testing.TesseraTest;
import org.tessera.wall.Behalf;
import tools.jackson.databind.JsonNode;

/** What is marked above the ceiling leaves nothing here but its sealed original, and that an administrator destroys. */
@TesseraTest
class MarkedAboveTest {

    private static final String PARTICULARS = """
            {"title": "Routes and prices", "areas": ["DRUGS"], "period": {"from": "2025-01-01", "to": "2025-12-31"},
             "evaluation": "B2", "handling": ["H1"], "marking": "BPL"}""";

    private final Intake intake;
    private final Contributions contributions;
    private final Blobs blobs;
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    MarkedAboveTest(Intake intake, Contributions contributions, Blobs blobs, JdbcClient jdbc) {
        this.intake = intake;
        this.contributions = contributions;
        this.blobs = blobs;
        this.jdbc = jdbc;
    }

    @Test
    void itIsRefusedAndDestroyedByItsNumber() throws Exception {
        String id = handIn("ЦІЛКОМ ТАЄМНО   Прим. № 1\n\nEin Gramm kostet zwölf Euro, sagt die Quelle Zubrowka.");
        JsonNode refused = awaitRefused(id);

        assertThat(refused.path("problems").toString()).contains("ЦІЛКОМ ТАЄМНО", "BPL", id.substring(0, 8));
        assertThat(count("passage", id) + count("document", id))
                .as("what is kept")
                .isZero();
        assertThat(blobs.exists("original/" + id)).isTrue();
        assertThat(script("analyst-ua")
                        .get("/api/contributions/" + id + "/original")
                        .status())
                .isEqualTo(404);

        assertThat(script("coordinator-1").get("/api/refused").status()).isEqualTo(403);
        assertThat(destroy("lead-ua", id, id.substring(0, 8))).isEqualTo(403);
        JsonNode waiting = waiting(id);
        assertThat(waiting.path("found").asString()).isEqualTo("TOP_SECRET");
        assertThat(waiting.toString()).as("words").doesNotContain("Routes");
        assertThat(destroy("admin-1", UUID.randomUUID().toString(), "12345678")).isEqualTo(404);
        assertThat(destroy("admin-1", id, "another")).isEqualTo(422);

        assertThat(destroy("admin-1", id, id.substring(0, 8).toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(204);

        assertThat(blobs.exists("original/" + id) || blobs.exists("envelope/" + id))
                .isFalse();
        assertThat(destroyedKeys(id)).isEqualTo(1);
        assertThat(waiting(id).has("destroyedAt")).isTrue();
        assertThat(destroy("admin-1", id, id.substring(0, 8))).as("twice").isEqualTo(404);
        assertThat(script("analyst-ua").get("/api/contributions/" + id).text())
                .as("its owner still learns what became of it")
                .contains("destroyed all of it")
                .doesNotContain("Routes");
        assertThat(script("analyst-ua").get("/api/contributions?size=100").status())
                .isEqualTo(200);
    }

    @Test
    void aWordInProseRefusesNothing() throws Exception {
        String id = handIn("The laboratory was kept secret.\nТаємно передали " + UUID.randomUUID() + ".");
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (!state(id).path("state").asString().matches("PARSED|INDEXED")) {
            assertThat(Instant.now()).as("%s", state(id)).isBefore(deadline);
            Thread.sleep(50);
        }
    }

    private JsonNode waiting(String id) throws Exception {
        for (JsonNode one : script("admin-1").get("/api/refused").body()) {
            if (one.path("id").asString().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("not among what was refused");
    }

    private int destroy(String account, String id, String number) throws Exception {
        return script(account)
                .post("/api/refused/" + id + "/destruction", "{\"number\":\"" + number + "\"}")
                .status();
    }

    private long count(String table, String id) {
        return Behalf.ofPlatform(() -> jdbc.sql("select count(*) from " + table + " where contribution = :id")
                .param("id", UUID.fromString(id))
                .query(Long.class)
                .single());
    }

    private long destroyedKeys(String id) {
        Contribution one = contributions.find(UUID.fromString(id)).orElseThrow();
        return Behalf.ofPlatform(() -> jdbc.sql("select count(*) from vault_key where id = :key and wrapped is null")
                .param("key", one.dataKey())
                .query(Long.class)
                .single());
    }

    private String handIn(String text) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("particulars", PARTICULARS.getBytes(UTF_8));
        parts.put("envelope", Sealing.seal(text.getBytes(UTF_8), intake.certificatePem()));
        return script("analyst-ua").handIn(parts).body().path("id").asString();
    }

    private JsonNode awaitRefused(String id) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (!state(id).path("state").asString().equals("REJECTED")) {
            assertThat(Instant.now()).as("%s", state(id)).isBefore(deadline);
            Thread.sleep(50);
        }
        return state(id);
    }

    private JsonNode state(String id) throws Exception {
        return script("analyst-ua").get("/api/contributions/" + id).body();
    }

    private Script script(String account) throws Exception {
        return Script.of(account, port);
    }
}
