package org.tessera.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.intake.People.ok;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.intake.Script;
import org.tessera.testing.TesseraTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** An outline read and arranged by a script: by coordinators alone, and without telling of what is out of sight. */
@TesseraTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutlineOverHttpTest {

    private final int port;
    private String assessment = "";
    private JsonNode first = MissingNode.getInstance();
    private JsonNode second = MissingNode.getInstance();

    OutlineOverHttpTest(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeAll
    void make() throws Exception {
        JsonNode made = ok(as("coordinator-1").post("/api/assessments", "{\"title\":\"Arranged by script\"}"));
        assessment = "/api/assessments/" + made.path("id").asString();
        first = made.path("chapters").path(0);
        second = made.path("chapters").path(1);
        assertThat(put("coordinator-1", section(first) + "/audience", "{\"to\":[\"AM\"]}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void namesOrderPlanAndAgreementAreSetAndReadAgain() throws Exception {
        String chapter = "/api/chapters/" + id(second);
        assertThat(put("coordinator-1", chapter + "/title", "{\"title\":\" Ways \"}")
                        .status())
                .isEqualTo(204);
        assertThat(put("coordinator-1", chapter + "/title", "{}").status()).isEqualTo(422);
        assertThat(put("coordinator-1", chapter + "/place", "{\"at\":0}").status())
                .isEqualTo(204);
        String section = section(second);
        assertThat(put("coordinator-1", section + "/title", "{\"title\":\"By sea\"}")
                        .status())
                .isEqualTo(204);
        assertThat(put("coordinator-1", section + "/plan", "{\"responsible\":\"coordinator-2\",\"due\":\"2031-05-04\"}")
                        .status())
                .isEqualTo(204);
        assertThat(put("coordinator-1", section + "/agreement", "{\"version\":3}")
                        .status())
                .isEqualTo(204);

        JsonNode outline = ok(as("coordinator-2").get(assessment + "/outline"));
        assertThat(outline.at("/chapters/0/title").asString()).isEqualTo("Ways");
        assertThat(outline.at("/chapters/1/id").asString()).isEqualTo(id(first));
        JsonNode told = find(outline, id(second.path("sections").path(0)));
        assertThat(told.path("title").asString()).isEqualTo("By sea");
        assertThat(told.path("status").asString()).isEqualTo("EMPTY");
        assertThat(told.path("responsible").asString()).isEqualTo("coordinator-2");
        assertThat(told.path("due").asString()).isEqualTo("2031-05-04");
        assertThat(told.path("agreed").asInt()).isEqualTo(3);

        String into = "{\"chapter\":\"" + id(first) + "\",\"at\":0}";
        assertThat(put("coordinator-1", section + "/place", into).status()).isEqualTo(204);
        assertThat(ok(as("coordinator-1").get(assessment + "/outline"))
                        .at("/chapters/0/sections/0/id")
                        .asString())
                .isEqualTo(id(second.path("sections").path(0)));
    }

    @Test
    void aReadersOutlineHasWhatIsWithinSight() throws Exception {
        assertThat(find(
                                ok(as("analyst-am").get(assessment + "/outline")),
                                id(first.path("sections").path(0)))
                        .isMissingNode())
                .isFalse();
        assertThat(find(
                                ok(as("analyst-ge").get(assessment + "/outline")),
                                id(first.path("sections").path(0)))
                        .isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chapters | title     | {'title':'x'}",
                "chapters | place     | {'at':0}",
                "sections | title     | {'title':'x'}",
                "sections | place     | {'chapter':'00000000-0000-0000-0000-000000000000','at':0}",
                "sections | plan      | {'responsible':'x'}",
                "sections | agreement | {'version':1}",
            })
    void whoOnlyReadsIsToldSoAndWhoDoesNotHearsThatNothingIsThere(String kind, String act, String body)
            throws Exception {
        boolean chapters = kind.equals("chapters");
        String part = chapters ? "/api/chapters/" + id(first) : section(first);
        String absent = "/api/" + kind + "/" + UUID.randomUUID();
        String json = body.replace('\'', '"');

        assertThat(put("analyst-am", part + "/" + act, json).status()).isEqualTo(403);
        Script.Answer outOfSight = put("analyst-ge", part + "/" + act, json);
        assertThat(outOfSight.status()).isEqualTo(404);
        assertThat(shape(outOfSight)).isEqualTo(shape(put("analyst-ge", absent + "/" + act, json)));
        assertThat(put("coordinator-1", absent + "/" + act, json).status()).isEqualTo(404);
    }

    private static JsonNode find(JsonNode outline, String section) {
        return outline.path("chapters")
                .valueStream()
                .flatMap(chapter -> chapter.path("sections").valueStream())
                .filter(one -> id(one).equals(section))
                .findFirst()
                .orElseGet(() -> outline.path("nothing"));
    }

    /** As a stranger compares answers: without the address that was asked. */
    private static JsonNode shape(Script.Answer answer) {
        ((ObjectNode) answer.body()).remove("instance");
        return answer.body();
    }

    private Script.Answer put(String account, String path, String json) throws Exception {
        return as(account).put(path, json);
    }

    private static String section(JsonNode chapter) {
        return "/api/sections/" + id(chapter.path("sections").path(0));
    }

    private static String id(JsonNode node) {
        return node.path("id").asString();
    }

    private Script as(String account) throws Exception {
        return Script.of(account, port);
    }
}
