package org.tessera.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tessera.assessment.Assessments;
import org.tessera.identity.Country;
import org.tessera.marking.Marking;
import org.tessera.policy.Audience;
import org.tessera.problem.Forbidden;
import org.tessera.problem.NotFound;
import tools.jackson.databind.JsonNode;

/** Who changes and who reads a draft. */
class WhoSeesADraftTest extends TwoNodes {

    @Test
    void onlyCoordinatorsChangeTheText() {
        UUID section = regional("FIREARMS");
        List<JsonNode> steps = List.of(insertion("not mine"));
        assertThatThrownBy(() -> one.drafts().step(REVIEWER, section, 0, steps, "x"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> one.drafts().step(GEORGIAN, section, 0, steps, "x"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> one.drafts().step(GEORGIAN, UUID.randomUUID(), 0, steps, "x"))
                .isInstanceOf(NotFound.class);
        assertThat(one.drafts().version(section)).isZero();
    }

    @Test
    void aCitationNarrowsTheSectionToWhomItsSourcesAreReleased() {
        UUID section = ofCountry("MONEY_LAUNDERING", Country.GE);
        UUID own = shared.passage(Country.GE, "our own words", Set.of());
        UUID armenian = shared.passage(Country.AM, "words of Armenia", Set.of());
        write(section, Doc.quotedEvidence(own, "our own words", 0, 13));
        assertThat(one.drafts().section(GEORGIAN, section))
                .hasValueSatisfying(seen -> assertThat(seen.text()).contains("our own words"));
        assertThat(one.drafts().shutOutBy(COORDINATOR, section, armenian)).containsExactlyInAnyOrder(Audience.GE);
        assertThat(outline(GEORGIAN)).contains(section);

        write(section, Doc.quotedEvidence(armenian, "words of Armenia", 0, 5));
        assertThat(one.drafts().section(GEORGIAN, section)).isEmpty();
        assertThat(outline(GEORGIAN)).doesNotContain(section);
        assertThat(one.drafts().section(AUDITOR, section)).isEmpty();
        assertThat(two.drafts().section(COORDINATOR, section)).hasValueSatisfying(seen -> {
            assertThat(seen.text()).contains("“words”").contains("“our own words”");
            assertThat(seen.marking()).isEqualTo(Marking.RESTRICTED);
            assertThat(seen.citations()).containsExactlyInAnyOrder(own, armenian);
        });

        shared.release(armenian, Set.of(Audience.GE));
        assertThat(one.drafts().section(GEORGIAN, section)).isPresent();
        assertThat(one.drafts().section(ARMENIAN, section)).isEmpty();
    }

    @Test
    void withdrawnEvidenceShutsOthersOutIsNoLongerQuotedAndItsMarkingStays() {
        UUID section = regional("DOCUMENT_FRAUD");
        UUID passage = shared.passage(Country.UA, "taken back", Set.of(Audience.REVIEWERS));
        write(section, Doc.quotedEvidence(passage, "taken back", 0, 10));
        assertThat(one.drafts().section(REVIEWER, section).orElseThrow().text()).contains("taken back");
        shared.withdraw(passage);
        assertThat(one.drafts().section(REVIEWER, section))
                .as("what is taken back is released to nobody")
                .isEmpty();
        SectionView seen = one.drafts().section(COORDINATOR, section).orElseThrow();
        assertThat(seen.text()).isEqualTo("[withdrawn]");
        assertThat(seen.marking()).isEqualTo(Marking.RESTRICTED);
    }

    @Test
    void aPassageThatNobodyKnowsCannotBeCited() {
        UUID section = regional("ORGANISED_PROPERTY");
        JsonNode step = replacing(Doc.paragraph(Doc.citation(UUID.randomUUID())));
        assertThat(one.drafts().step(COORDINATOR, section, 0, List.of(step), "x"))
                .isInstanceOf(StepsOutcome.Refused.class);
        assertThat(one.drafts().cited(section)).isEmpty();
    }

    @Test
    void theOutlineShowsEachReaderOnlyTheirSections() {
        assertThat(one.the(Assessments.class).visible(AUDITOR, assessment.id())).isEmpty();
        assertThat(outline(ARMENIAN))
                .contains(ofCountry("CYBERCRIME", Country.AM))
                .doesNotContain(regional("DRUGS"));
        assertThat(outline(REVIEWER)).contains(regional("CYBERCRIME"));
    }
}
