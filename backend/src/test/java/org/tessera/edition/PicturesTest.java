package org.tessera.edition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.intake.People.ok;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.drafting.Digests;
import org.tessera.drafting.Pictures;
import org.tessera.intake.Script;
import org.tessera.testing.TesseraTest;
import org.tessera.testing.TestedPictures;
import tools.jackson.databind.JsonNode;

/** A picture from the file to the edition: who sees it, what shows it, and what becomes of it; over HTTP. */
@TesseraTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesTest {

    private static final String HIDDEN = "Zw4kPicture of the source";

    private final JdbcClient jdbc;
    private final Pictures pictures;
    private final int port;
    private String assessment = "";
    private String section = "";
    private String other = "";

    PicturesTest(JdbcClient jdbc, Pictures pictures, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.pictures = pictures;
        this.port = port;
    }

    @BeforeAll
    void makeTwoSections() throws Exception {
        JsonNode made = ok(coordinator().post("/api/assessments", "{\"title\":\"Pictures\"}"));
        assessment = "/api/assessments/" + made.path("id").asString();
        section = "/api/sections/" + sectionOf(made, 0);
        other = "/api/sections/" + sectionOf(made, 1);
        assertThat(coordinator().put(section + "/audience", "{\"to\":[\"AM\"]}").status())
                .isEqualTo(204);
    }

    @Test
    void fromTheFileToTheEditionAndAway() throws Exception {
        JsonNode first = ok(coordinator().send(section + "/pictures", TestedPictures.pngSaying(HIDDEN)));
        String picture = section + "/pictures/" + first.path("id").asString();
        assertThat(as("analyst-am").get(picture).status())
                .as("not in the text yet")
                .isEqualTo(404);

        theTextTakesOnlyWhatIsItsOwn(first);
        int version = insert(section, first, "Red above, blue below");
        onlyReadersSeeIt(picture, first);
        onlyCoordinatorsWriteIt(picture);
        assertThat(ok(as("analyst-am").get(section)).path("text").asString())
                .contains("[Picture: Red above, blue below]");
        nothingIsReadableInTheDatabase(first);

        String edition = "/api/editions/"
                + ok(coordinator().post(assessment + "/editions", "{}"))
                        .path("id")
                        .asString();
        JsonNode second = ok(coordinator().send(section + "/pictures", TestedPictures.jpeg(60, 30)));
        replace(version, second);
        assertThat(as("analyst-am").get(picture).status()).as("replaced").isEqualTo(404);
        assertThat(coordinator().delete(picture).status()).isEqualTo(204);
        assertThat(coordinator().get(picture).status()).isEqualTo(404);
        Script.Answer back = coordinator().post(section + "/history/" + version + "/restoration", "{}");
        assertThat(back.status()).as("its picture is gone").isEqualTo(422);
        assertThat(back.text()).contains("A picture belongs to the section");

        theEditionKeepsIt(edition, first);
        assertThat(jdbc.sql("select act from ledger_entry where object = ? and act like 'PICTURE%' order by 1")
                        .param(section.substring("/api/sections/".length()).transform("section/"::concat))
                        .query(String.class)
                        .list())
                .contains("PICTURE_ADDED", "PICTURE_DELETED", "PICTURE_VIEWED");
    }

    @Test
    void whatNeverCameIntoATextIsForgotten() throws Exception {
        JsonNode made = ok(coordinator().post("/api/assessments", "{\"title\":\"Unplaced\"}"));
        String mine = "/api/sections/" + sectionOf(made, 0);
        String placed = handedInLongAgo(mine, 31);
        insert(mine, ok(coordinator().get(mine + "/pictures")).path(0), "Placed");
        String never = handedInLongAgo(mine, 32);
        JsonNode fresh = ok(coordinator().send(mine + "/pictures", TestedPictures.png(33, 10)));

        pictures.forgetUnplaced(Instant.now().minus(Duration.ofDays(2)));

        assertThat(ok(coordinator().get(mine + "/pictures")).findValuesAsString("id"))
                .containsExactlyInAnyOrder(placed, fresh.path("id").asString());
        assertThat(jdbc.sql("select count(*) from ledger_entry where act = 'PICTURE_DELETED' and object = ?")
                        .param("section/" + sectionOf(made, 0))
                        .query(Integer.class)
                        .single())
                .as("%s is entered", never)
                .isOne();
    }

    private String handedInLongAgo(String in, int width) throws Exception {
        String id = ok(coordinator().send(in + "/pictures", TestedPictures.png(width, 10)))
                .path("id")
                .asString();
        jdbc.sql("update section_picture set added_at = now() - interval '3 days' where id = ?")
                .param(UUID.fromString(id))
                .update();
        return id;
    }

    private void theTextTakesOnlyWhatIsItsOwn(JsonNode mine) throws Exception {
        JsonNode strange = ok(coordinator().send(other + "/pictures", TestedPictures.png(20, 10)));
        String id = mine.path("id").asString();
        String digest = mine.path("digest").asString();
        Object[][] forged = {
            {id, digest, " ", "alternative text"},
            {strange.path("id").asString(), strange.path("digest").asString(), "x", "belongs to the section"},
            {id, strange.path("digest").asString(), "x", "belongs to the section"},
            {UUID.randomUUID().toString(), digest, "x", "belongs to the section"},
            {id, digest, "x".repeat(501), "schema does not allow"}
        };
        for (Object[] one : forged) {
            Script.Answer answer = coordinator().post(section + "/steps", step(0, 0, figure(one[0], one[1], one[2])));
            assertThat(answer.status()).as(Arrays.toString(one)).isEqualTo(422);
            assertThat(answer.text()).contains(String.valueOf(one[3]));
        }
    }

    private void onlyReadersSeeIt(String picture, JsonNode told) throws Exception {
        Script.Answer seen = as("analyst-am").get(picture);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.headers().get("content-type")).containsExactly("image/png");
        assertThat(seen.headers().get("x-content-type-options")).containsExactly("nosniff");
        assertThat(seen.headers().get("cache-control")).containsExactly("no-store, private");
        assertThat(seen.headers().get("content-security-policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'");
        byte[] bytes = as("analyst-am").bytes(picture);
        assertThat(Digests.of(bytes)).isEqualTo(told.path("digest").asString());
        assertThat(new String(bytes, ISO_8859_1)).doesNotContain(HIDDEN);

        JsonNode outOfSight = shape(as("analyst-ge").get(picture));
        assertThat(outOfSight.path("status").asInt()).isEqualTo(404);
        assertThat(shape(as("analyst-ge").get(section + "/pictures/" + UUID.randomUUID())))
                .isEqualTo(outOfSight);
        assertThat(shape(as("analyst-ge").get("/api/sections/" + UUID.randomUUID() + "/pictures/" + UUID.randomUUID())))
                .isEqualTo(outOfSight);
        assertThat(shape(
                        coordinator().get(other + "/pictures/" + told.path("id").asString())))
                .as("of another section")
                .isEqualTo(outOfSight);
        assertThat(ok(as("analyst-am").get(section + "/pictures"))).hasSize(1);
        assertThat(as("analyst-ge").get(section + "/pictures").status()).isEqualTo(404);
    }

    private void onlyCoordinatorsWriteIt(String picture) throws Exception {
        byte[] png = TestedPictures.png(10, 10);
        assertThat(as("analyst-am").send(section + "/pictures", png).status()).isEqualTo(403);
        assertThat(as("analyst-ge").send(section + "/pictures", png).status()).isEqualTo(404);
        assertThat(as("analyst-am").delete(picture).status()).isEqualTo(403);
        assertThat(as("analyst-ge").delete(picture).status()).isEqualTo(404);
        assertThat(coordinator().delete(picture).status())
                .as("the text shows it")
                .isEqualTo(409);
        assertThat(coordinator()
                        .send(section + "/pictures", TestedPictures.svg())
                        .text())
                .contains("SVG is not taken");
        assertThat(coordinator()
                        .send(section + "/pictures", TestedPictures.bomb(60_000, 60_000))
                        .text())
                .contains("25 million pixels");
        assertThat(coordinator()
                        .send(section + "/pictures", new byte[10 * 1024 * 1024 + 1])
                        .text())
                .contains("larger than 10 MB");
    }

    private void nothingIsReadableInTheDatabase(JsonNode told) {
        byte[] kept = jdbc.sql("select content from section_picture where id = ?")
                .param(UUID.fromString(told.path("id").asString()))
                .query(byte[].class)
                .single();
        assertThat(new String(kept, ISO_8859_1)).doesNotContain("PNG", "IHDR");
    }

    private void theEditionKeepsIt(String edition, JsonNode first) throws Exception {
        String digest = first.path("digest").asString();
        JsonNode json = ok(coordinator().get(edition + "/export?format=json"));
        JsonNode printed = json.findValue("sha256");
        assertThat(printed.asString()).isEqualTo(digest);
        assertThat(Digests.of(json.findValue("bytes").binaryValue())).isEqualTo(digest);
        assertThat(coordinator().get(edition + "/sentences").text()).contains("[picture sha256 " + digest + "]");
        byte[] docx = coordinator().bytes(edition + "/export?format=docx");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(Digests.of(word.getAllPictures().getFirst().getData())).isEqualTo(digest);
        }
    }

    private int insert(String where, JsonNode told, String alternative) throws Exception {
        String node = figure(told.path("id").asString(), told.path("digest").asString(), alternative);
        return ok(coordinator().post(where + "/steps", step(0, 0, node)))
                .path("version")
                .asInt();
    }

    /** The picture of the first figure, which stands at position 1. */
    private void replace(int version, JsonNode told) throws Exception {
        String node = picture(told.path("id").asString(), told.path("digest").asString(), "Another");
        ok(coordinator()
                .post(
                        section + "/steps",
                        "{\"version\":" + version + ",\"steps\":[{\"stepType\":\"replace\",\"from\":1,\"to\":2,"
                                + "\"slice\":{\"content\":[" + node + "]}}]}"));
    }

    private static String step(int version, int at, String node) {
        return "{\"version\":" + version + ",\"steps\":[{\"stepType\":\"replace\",\"from\":" + at + ",\"to\":" + at
                + ",\"slice\":{\"content\":[" + node + "]}}]}";
    }

    private static String figure(Object id, Object digest, Object alternative) {
        return "{\"type\":\"figure\",\"attrs\":{\"key\":\"abcd1234\"},\"content\":[" + picture(id, digest, alternative)
                + ",{\"type\":\"caption\",\"content\":[{\"type\":\"text\",\"text\":\"Two bands\"}]},{\"type\":\"source\"}]}";
    }

    private static String picture(Object id, Object digest, Object alternative) {
        return "{\"type\":\"picture\",\"attrs\":{\"picture\":\"" + id + "\",\"digest\":\"" + digest
                + "\",\"alternative\":\"" + alternative + "\"}}";
    }

    /** As a stranger compares answers: without the address that was asked. */
    private static JsonNode shape(Script.Answer answer) {
        ((tools.jackson.databind.node.ObjectNode) answer.body()).remove("instance");
        return answer.body();
    }

    private static String sectionOf(JsonNode assessment, int chapter) {
        return assessment
                .path("chapters")
                .path(chapter)
                .path("sections")
                .path(0)
                .path("id")
                .asString();
    }

    private Script coordinator() throws Exception {
        return as("coordinator-1");
    }

    private Script as(String account) throws Exception {
        return Script.of(account, port);
    }
}
