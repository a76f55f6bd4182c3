package org.tessera.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.intake.People.ok;
import static org.tessera.intake.People.until;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.intake.Script;
import org.tessera.release.Releases;
import org.tessera.testing.TesseraTest;
import org.tessera.wall.Behalf;
import tools.jackson.databind.JsonNode;

/** What becomes less at its owner's becomes less in every place that leans on it, at once; over HTTP. */
@TesseraTest
class LessTest {

    private final Releases releases;
    private final JdbcClient database;
    private final People people;

    LessTest(Intake intake, Releases releases, JdbcClient database, @LocalServerPort int port) {
        this.releases = releases;
        this.database = database;
        this.people = new People(intake, port);
    }

    /** Georgia's, released to all contact points; Ukraine reads it, a section that leans on it, and was given a copy. */
    private record Scene(String word, String contribution, String passage, String section, String edition) {}

    @ParameterizedTest
    @CsvSource(textBlock = """
            # cause,   search, passage, section, quoted,    out,          copy,            task
            WITHDRAWN, 0,      404,     404,     WITHDRAWN, GONE,         GONE,            WITHDRAWN
            REPLACED,  0,      404,     404,     WITHDRAWN, GONE,         GONE,            REPLACED
            REVOKED,   0,      404,     404,     SHOWN,     NOT_RELEASED, NOT_RELEASED,    REVOKED
            EXPIRED,   0,      404,     404,     SHOWN,     NOT_RELEASED, NOT_RELEASED,    EXPIRED
            TIGHTENED, 1,      200,     200,     SHOWN,     NOT_RELEASED, NOT_RELEASED,    TIGHTENED
            H1,        1,      200,     200,     SHOWN,     '',           MARKED_STRICTER, TIGHTENED
            """)
    void itReachesEveryPlace(
            String cause, int search, int passage, int section, String quoted, String out, String copy, String task)
            throws Exception {
        Scene scene = scene("qqless" + cause.toLowerCase(java.util.Locale.ROOT), cause.equals("EXPIRED"));

        decide(cause, scene);

        Script reader = people.as("analyst-ua");
        Script coordinator = people.as("coordinator-1");
        if (search > 0) {
            // what is marked otherwise is out of others' search until it is indexed again
            until(() -> found(reader, scene.word()), total -> total == search);
        }
        assertThat(found(reader, scene.word())).as("search").isEqualTo(search);
        assertThat(reader.get("/api/passages/" + scene.passage()).status())
                .as("the passage")
                .isEqualTo(passage);
        assertThat(reader.get("/api/sections/" + scene.section()).status())
                .as("the draft")
                .isEqualTo(section);
        assertThat(ok(coordinator.post(
                                "/api/sections/" + scene.section() + "/evidence",
                                "{\"quotes\":[{\"passage\":\"" + scene.passage() + "\"}]}"))
                        .path("quotes")
                        .path(0)
                        .path("state")
                        .asString())
                .as("the quotation")
                .isEqualTo(quoted);
        assertThat(whyNot(coordinator, scene)).as("what would go out").isEqualTo(out);
        assertThat(coordinator
                        .get(scene.edition() + "/export?format=json&audience=UA")
                        .status())
                .as("the edition as it is")
                .isEqualTo(out.isEmpty() ? 200 : 409);
        JsonNode held = oldest(ok(coordinator.get(scene.edition() + "/copies")));
        assertThat(held.path("why").asString()).as("the copy").isEqualTo(copy);
        assertThat(held.path("recall").asBoolean()).isTrue();
        if (cause.equals("WITHDRAWN")) {
            assertThat(listed("open", held.path("copy").path("id").asString()))
                    .as("the list over all editions")
                    .isEqualTo("1 GONE");
            assertThat(people.as("analyst-ge").get("/api/recalls").status()).isEqualTo(404);
        }
        JsonNode affected = ok(coordinator.get("/api/sections/" + scene.section() + "/affected"));
        assertThat(affected.path(0).path("cause").asString()).as("the task").isEqualTo(task);
        assertThat(affected.path(0).path("sentences").path(0).asString()).isEqualTo("It grows.");
        assertThat(ok(coordinator.get("/api/tasks")).toString()).contains(scene.section());
        settled(coordinator, scene, affected.path(0), held);
    }

    private void settled(Script coordinator, Scene scene, JsonNode affected, JsonNode held) throws Exception {
        boolean gone = affected.path("cause").asString().matches("WITHDRAWN|REPLACED");
        assertThat(coordinator
                        .post(
                                "/api/sections/" + scene.section() + "/affected/"
                                        + affected.path("id").asString() + "/settled",
                                "")
                        .status())
                .as("what is gone needs another text")
                .isEqualTo(gone ? 404 : 204);
        assertThat(ok(coordinator.get("/api/tasks")).toString().contains(scene.section()))
                .isEqualTo(gone);
        String recall =
                scene.edition() + "/copies/" + held.path("copy").path("id").asString() + "/recall";
        assertThat(coordinator.post(recall, "").status()).isEqualTo(204);
        assertThat(coordinator.post(recall, "").status()).as("once").isEqualTo(404);
        theHolderIsToldUntilItIsGone(held.path("copy").path("id").asString());
    }

    private void theHolderIsToldUntilItIsGone(String copy) throws Exception {
        Script holder = people.as("coordinator-1");
        Script colleague = people.as("coordinator-2");
        String gone = "/api/recalled-copies/" + copy + "/gone";
        assertThat(ok(holder.get("/api/recalled-copies")).toString()).contains(copy);
        assertThat(ok(colleague.get("/api/recalled-copies")).toString()).doesNotContain(copy);
        assertThat(colleague.post(gone, "").status()).as("another's word").isEqualTo(404);
        assertThat(holder.post(gone, "").status()).isEqualTo(204);
        assertThat(holder.post(gone, "").status()).as("once").isEqualTo(404);
        assertThat(ok(holder.get("/api/recalled-copies")).toString()).doesNotContain(copy);
    }

    /** What the list over all editions has of the copy: to be called back, or called back and not gone. */
    private String listed(String list, String copy) throws Exception {
        for (JsonNode line : ok(people.as("coordinator-2").get("/api/recalls")).path(list)) {
            if (line.path("held").path("copy").path("id").asString().equals(copy)) {
                return line.path("edition").path("number").asString() + " "
                        + line.path("held").path("why").asString();
            }
        }
        return "";
    }

    private void decide(String cause, Scene scene) throws Exception {
        Script owner = people.as("analyst-ge");
        String path = "/api/contributions/" + scene.contribution();
        switch (cause) {
            case "WITHDRAWN" -> ok(owner.post(path + "/withdrawal", "{\"reason\":\"x\"}"));
            case "REPLACED" -> {
                String later = handIn(scene.word() + "again", "\"replaces\": \"" + scene.contribution() + "\"");
                until(
                        () -> ok(owner.get("/api/contributions/" + later)),
                        one -> one.path("state").asString().equals("INDEXED"));
            }
            case "REVOKED" ->
                assertThat(owner.delete(path + "/releases/"
                                        + ok(owner.get(path + "/releases"))
                                                .path(0)
                                                .path("id")
                                                .asString())
                                .status())
                        .isEqualTo(204);
            case "EXPIRED" -> {
                theEndIsNow(scene);
                assertThat(ok(owner.get(path + "/releases"))).isEmpty();
                releases.expire();
            }
            default ->
                ok(owner.post(
                        path + "/marking",
                        "{\"marking\":\"BPL\",\"handling\":[\"H0\",\"" + (cause.equals("H1") ? "H1" : "H2")
                                + "\"],\"reason\":\"x\"}"));
        }
    }

    /** As if the time had passed. */
    private void theEndIsNow(Scene scene) {
        int brought = Behalf.ofPlatform(
                () -> database.sql("update release set until = now() where contribution = ? and until is not null")
                        .param(UUID.fromString(scene.contribution()))
                        .update());
        assertThat(brought).isOne();
    }

    private Scene scene(String word, boolean runsOut) throws Exception {
        Script coordinator = people.as("coordinator-1");
        String contribution = handIn(word, "");
        String passage = until(
                        () -> ok(people.as("analyst-ge").post("/api/search", "{\"q\":\"" + word + "\"}"))
                                .path("hits")
                                .path(0),
                        hit -> hit.path("contribution").asString().equals(contribution))
                .path("passage")
                .asString();
        People.Cited cited = people.cited("Less", "It grows.", passage);
        String section = cited.section();
        ok(coordinator.put("/api/sections/" + section + "/audience", "{\"to\":[\"UA\"]}"));
        String edition = "/api/editions/"
                + ok(coordinator.post("/api/assessments/" + cited.assessment() + "/editions", "{}"))
                        .path("id")
                        .asString();
        String lasts = runsOut ? ",\"until\":\"" + Instant.now().plus(Duration.ofDays(1)) + "\"" : "";
        ok(people.as("analyst-ge")
                .post("/api/contributions/" + contribution + "/releases", "{\"to\":[\"NETWORK\"]" + lasts + "}"));
        ok(coordinator.get(edition + "/export?format=json&audience=UA"));
        until(() -> found(people.as("analyst-ua"), word), total -> total == 1);
        return new Scene(word, contribution, passage, section, edition);
    }

    private String handIn(String word, String more) throws Exception {
        return people.handIn("analyst-ge", ("Many kilos of " + word + " in a lorry.").getBytes(UTF_8), more);
    }

    private static int found(Script reader, String word) throws Exception {
        return ok(reader.post("/api/search", "{\"q\":\"" + word + "\"}"))
                .path("total")
                .asInt();
    }

    /** Why statements would not go to Ukraine, each once. */
    private static String whyNot(Script coordinator, Scene scene) throws Exception {
        TreeSet<String> why = new TreeSet<>();
        ok(coordinator.get(scene.edition() + "/clearance?audience=UA"))
                .path("sections")
                .forEach(section -> section.path("lines")
                        .forEach(line -> line.path("statements").forEach(one -> {
                            if (!one.path("why").isNull()) {
                                why.add(one.path("why").asString());
                            }
                        })));
        return String.join(" ", why);
    }

    private static JsonNode oldest(JsonNode copies) {
        return copies.path(copies.size() - 1);
    }
}
