package org.tessera.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.comparison.Comparison;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.SectionView;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.intake.Intake;
import org.tessera.intake.People;
import org.tessera.intake.Script;
import org.tessera.problem.NotFound;
import org.tessera.testing.TesseraTest;
import org.tessera.uses.SectionSources;

/** What its owner evaluates anew or corrects is told beside the section that cites it, and offered citation by citation. */
@TesseraTest
class CorrectionsTest {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final Viewer REVIEWER = new Viewer("reviewer-1", Set.of(Role.REVIEWER), null);

    private final Corrections corrections;
    private final SectionSources sources;
    private final Drafts drafts;
    private final People people;
    private final CorrectedScene scene;

    CorrectionsTest(
            Corrections corrections, SectionSources sources, Drafts drafts, Intake intake, @LocalServerPort int port) {
        this.corrections = corrections;
        this.sources = sources;
        this.drafts = drafts;
        this.people = new People(intake, port);
        this.scene = new CorrectedScene(people, "qqcorrected");
    }

    @Test
    void theOwnersNewEvaluationAndCorrectionReachTheCitation() throws Exception {
        Script owner = people.as("analyst-ge");
        String first = scene.handIn("Couriers hid thirty parcels of qqcorrected in a lorry near the port.");
        UUID passage = scene.passage(first);
        UUID section = scene.cited(passage);
        assertThat(source(section).state()).isEqualTo(SectionSources.State.STANDS);

        assertThat(owner.put("/api/passages/" + passage + "/evaluation", "{\"evaluation\":\"C3\"}")
                        .status())
                .isEqualTo(204);

        SectionSources.Source evaluated = source(section);
        assertThat(evaluated.state()).isEqualTo(SectionSources.State.RE_EVALUATED);
        assertThat(evaluated.cited()).isNotNull().satisfies(then -> {
            assertThat(then.evaluation()).hasToString("B2");
            assertThat(then.until()).isNotNull();
        });

        String later = scene.correct(first, "Couriers hid forty parcels of qqcorrected in a lorry near the port.");

        Correction offered = corrections.of(COORDINATOR, view(section)).getFirst();
        assertThat(offered.kind()).isEqualTo(Correction.Kind.CHANGED);
        assertThat(offered.redline())
                .filteredOn(piece -> piece.change() != Comparison.Change.SAME)
                .extracting(Comparison.Piece::text)
                .containsExactly("thirty", "forty");
        assertThat(corrections.of(REVIEWER, view(section)))
                .as("only who answers for the text")
                .isEmpty();
        assertThatThrownBy(() -> corrections.takeOver(REVIEWER, section, passage))
                .isInstanceOf(NotFound.class);

        corrections.takeOver(COORDINATOR, section, passage);

        assertThat(view(section).citations()).containsExactly(scene.passage(later));
        assertThat(corrections.of(COORDINATOR, view(section))).isEmpty();
        assertThatThrownBy(() -> corrections.takeOver(COORDINATOR, section, passage))
                .as("there is nothing left to take over")
                .isInstanceOf(NotFound.class);
    }

    private SectionSources.Source source(UUID section) {
        return sources.of(COORDINATOR, section).sources().getFirst();
    }

    private SectionView view(UUID section) {
        return drafts.section(COORDINATOR, section).orElseThrow();
    }
}
