package org.tessera.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tessera.intake.People.ok;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.problem.Forbidden;
import org.tessera.problem.NotFound;
import org.tessera.testing.TesseraTest;
import org.tessera.wall.Behalf;
import tools.jackson.databind.JsonNode;

/** A chapter with a team is its members' alone, over HTTP and behind the second wall. */
@TesseraTest
class TeamsTest {

    private final People people;
    private final JdbcClient jdbc;
    private final Outlining outlining;

    TeamsTest(Intake intake, JdbcClient jdbc, Outlining outlining, @LocalServerPort int port) {
        this.people = new People(intake, port);
        this.jdbc = jdbc;
        this.outlining = outlining;
    }

    @Test
    void outsideItsTeamAChapterIsNotThere() throws Exception {
        JsonNode made = ok(people.as("coordinator-1").post("/api/assessments", "{\"title\":\"Teams\"}"));
        String assessment = "/api/assessments/" + made.path("id").asString();
        JsonNode chapter = made.path("chapters").path(0);
        String section = chapter.path("sections").path(0).path("id").asString();
        String path = "/api/sections/" + section;
        ok(people.as("coordinator-1").put(path + "/audience", "{\"to\":[\"REVIEWERS\",\"GE\",\"NETWORK\"]}"));
        assertThat(statuses(path, "coordinator-2", "reviewer-2", "analyst-ge", "analyst-ua"))
                .as("nobody is named")
                .isEqualTo("200 200 200 200 ");

        String team = "{\"chapter\":\"" + chapter.path("id").asString() + "\",\"accounts\":[\"reviewer-1\"]}";
        assertThat(people.as("reviewer-1").put(assessment + "/teams", team).status())
                .isEqualTo(403);
        ok(people.as("coordinator-1").put(assessment + "/teams", team));

        assertThat(statuses(path, "coordinator-1", "reviewer-1", "analyst-ge"))
                .as("who names it is in it, and a country that the audience names")
                .isEqualTo("200 200 200 ");
        assertThat(statuses(path, "coordinator-2", "reviewer-2", "analyst-ua")).isEqualTo("404 404 404 ");
        assertThat(ok(people.as("coordinator-2").get(assessment)).toString())
                .as("the outline")
                .doesNotContain(section);
        String rename = "{\"title\":\"Ours now\"}";
        assertThat(people.as("coordinator-2")
                        .put("/api/chapters/" + chapter.path("id").asString() + "/title", rename)
                        .status())
                .as("what is not there is not renamed")
                .isEqualTo(404);
        String third = made.at("/chapters/2/id").asString();
        ok(people.as("coordinator-2").put("/api/chapters/" + third + "/place", "{\"at\":0}"));
        JsonNode arranged = ok(people.as("coordinator-1").get(assessment + "/outline"));
        assertThat(arranged.at("/chapters/0/id"))
                .as("its place stays before what the others see")
                .isEqualTo(chapter.path("id"));
        assertThat(arranged.at("/chapters/1/id").asString()).isEqualTo(third);
        assertThat(people.as("coordinator-2").put(assessment + "/teams", team).status())
                .as("a chapter out of sight")
                .isEqualTo(404);
        assertThat(people.as("coordinator-2")
                        .post(assessment + "/editions", "{}")
                        .status())
                .as("an edition without it would lack it")
                .isEqualTo(403);
        assertThat(rows("coordinator-2", section)).as("the second wall").isZero();
        assertThat(rows("coordinator-1", section)).isOne();
        assertThat(besideIsOpenTo("coordinator-2", section))
                .as("comments and suggestions behind the wall")
                .isFalse();
        assertThat(besideIsOpenTo("coordinator-1", section)).isTrue();

        ok(people.as("coordinator-1").put(assessment + "/teams", team.replace("\"reviewer-1\"", "")));
        assertThat(statuses(path, "coordinator-2", "reviewer-2", "analyst-ua")).isEqualTo("200 200 200 ");
    }

    @Test
    void whatATeamTakesOutIsNotNamedToOthers() throws Exception {
        JsonNode made = ok(people.as("coordinator-1").post("/api/assessments", "{\"title\":\"Taken out\"}"));
        UUID assessment = UUID.fromString(made.path("id").asString());
        String teams = "/api/assessments/" + assessment + "/teams";
        for (int chapter : new int[] {0, 1}) {
            String named = made.at("/chapters/" + chapter + "/id").asString();
            ok(people.as("coordinator-1").put(teams, "{\"chapter\":\"" + named + "\",\"accounts\":[\"reviewer-1\"]}"));
        }
        UUID chapter = UUID.fromString(made.at("/chapters/0/id").asString());
        UUID section = UUID.fromString(made.at("/chapters/1/sections/0/id").asString());
        Viewer member = coordinator("coordinator-1");
        Viewer other = coordinator("coordinator-2");
        outlining.takeOutChapter(member, chapter);
        outlining.takeOutSection(member, section);

        assertThat(outlining.takenOut(member, assessment))
                .extracting(TakenOut::id)
                .containsExactlyInAnyOrder(chapter, section);
        assertThat(outlining.takenOut(other, assessment)).isEmpty();
        for (TakenOut part : outlining.takenOut(member, assessment)) {
            assertThatThrownBy(() -> outlining.putBack(other, part)).isInstanceOf(NotFound.class);
        }
        assertThat(ok(people.as("coordinator-2").get(teams)).toString())
                .as("whose team it is")
                .doesNotContain(chapter.toString())
                .doesNotContain(made.at("/chapters/1/id").asString());

        outlining.takenOut(member, assessment).forEach(part -> outlining.putBack(member, part));
        assertThat(ok(people.as("coordinator-1").get("/api/assessments/" + assessment))
                        .toString())
                .contains(chapter.toString())
                .contains(section.toString());
    }

    @Test
    void theWholeIsArrangedByItsTeam() throws Exception {
        JsonNode made = ok(people.as("coordinator-1").post("/api/assessments", "{\"title\":\"Whole\"}"));
        UUID assessment = UUID.fromString(made.path("id").asString());
        ok(people.as("coordinator-1")
                .put("/api/assessments/" + assessment + "/teams", "{\"accounts\":[\"reviewer-1\"]}"));
        Viewer member = coordinator("coordinator-1");
        Viewer other = coordinator("coordinator-2");

        assertThat(outlining.outline(other, assessment).chapters()).isEmpty();
        assertThat(outlining.arrangesWhole(other, assessment)).isFalse();
        assertThatThrownBy(() -> outlining.rename(other, assessment, "Ours now"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> outlining.addChapter(other, assessment, "Ours", null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> outlining.choose(other, assessment, Yardstick.ICD203))
                .isInstanceOf(Forbidden.class);
        int before = outlining.outline(member, assessment).chapters().size();
        UUID added = outlining.addChapter(member, assessment, "Theirs", null);
        assertThat(outlining.outline(member, assessment).chapters())
                .hasSize(before + 1)
                .last()
                .extracting(Assessment.Chapter::id)
                .isEqualTo(added);
    }

    private static Viewer coordinator(String account) {
        return new Viewer(account, Set.of(Role.COORDINATOR), null);
    }

    private int rows(String account, String section) {
        return Behalf.of(
                coordinator(account),
                () -> jdbc.sql("select count(*) from section where id = ?")
                        .param(UUID.fromString(section))
                        .query(Integer.class)
                        .single());
    }

    private boolean besideIsOpenTo(String account, String section) {
        return Behalf.of(
                coordinator(account),
                () -> jdbc.sql("select wall_section(?)")
                        .param(UUID.fromString(section))
                        .query(Boolean.class)
                        .single());
    }

    private String statuses(String path, String... accounts) throws Exception {
        StringBuilder statuses = new StringBuilder();
        for (String account : accounts) {
            statuses.append(people.as(account).get(path).status()).append(' ');
        }
        return statuses.toString();
    }
}
