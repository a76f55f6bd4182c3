package org.tessera.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.drafting.Drafts;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.problem.NotFound;
import org.tessera.testing.TesseraTest;

/** A citation that a coordinator leaves as it is stays so until its owner corrects it once more, and the ledger knows. */
@TesseraTest
class KeptCitationTest {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);

    private final Corrections corrections;
    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final CorrectedScene scene;

    KeptCitationTest(
            Corrections corrections, Drafts drafts, JdbcClient jdbc, Intake intake, @LocalServerPort int port) {
        this.corrections = corrections;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.scene = new CorrectedScene(new People(intake, port), "qqleftalone");
    }

    @Test
    void whatWasLeftIsOfferedAgainOnlyWhenItIsCorrectedAgain() throws Exception {
        String first = scene.handIn("Nine barrels of qqleftalone stood in the yard behind the mill.");
        UUID passage = scene.passage(first);
        UUID section = scene.cited(passage);
        String second = scene.correct(first, "Ten barrels of qqleftalone stood in the yard behind the mill.");

        corrections.keep(COORDINATOR, section, passage);

        assertThat(offered(section)).isEmpty();
        assertThat(entries(section)).isEqualTo(1);
        assertThatThrownBy(() -> corrections.keep(COORDINATOR, section, passage))
                .as("there is nothing left to leave")
                .isInstanceOf(NotFound.class);
        assertThat(entries(section)).isEqualTo(1);

        String third = scene.correct(second, "Twelve barrels of qqleftalone stood in the yard behind the mill.");

        assertThat(offered(section)).singleElement().satisfies(one -> {
            assertThat(one.before().id()).isEqualTo(passage);
            assertThat(one.correction().id()).hasToString(third);
            assertThat(one.kind()).isEqualTo(Correction.Kind.CHANGED);
        });
        corrections.keep(COORDINATOR, section, passage);
        assertThat(offered(section)).isEmpty();
        assertThat(entries(section)).isEqualTo(2);
    }

    private List<Correction> offered(UUID section) {
        return corrections.of(COORDINATOR, drafts.section(COORDINATOR, section).orElseThrow());
    }

    private int entries(UUID section) {
        return jdbc.sql("select count(*) from ledger_entry where act = 'CITATION_KEPT' and object = ?")
                .param("section/" + section)
                .query(Integer.class)
                .single();
    }
}
