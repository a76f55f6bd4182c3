package org.tessera.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.assessment.Outlining;
import org.tessera.assessment.SectionPlans;
import org.tessera.assessment.TakenOut;
import org.tessera.assessment.Templates;
import org.tessera.drafting.WordCounts;
import org.tessera.identity.Country;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;

/** What coordinators do to an outline, what is planned for its sections, and how far they are. */
class OutlineTest extends ReviewedDraft {

    private Outlining outlining;
    private Assessment own;

    @BeforeEach
    void another() {
        outlining = node.the(Outlining.class);
        own = node.the(Assessments.class).create(COORDINATOR, "To be arranged", "en");
    }

    @Test
    void partsMoveAndTheOthersKeepTheirOrder() {
        List<UUID> before = chapters();
        outlining.moveChapter(COORDINATOR, before.get(3), 1);
        assertThat(chapters().subList(0, 4))
                .containsExactly(before.get(0), before.get(3), before.get(1), before.get(2));
        outlining.moveChapter(COORDINATOR, before.getFirst(), 1000);
        assertThat(chapters()).last().isEqualTo(before.getFirst());

        Assessment.Chapter drugs = ofArea("DRUGS");
        Assessment.Chapter firearms = ofArea("FIREARMS");
        UUID moved = drugs.sections().get(2).id();
        outlining.moveSection(COORDINATOR, moved, firearms.id(), 0);
        assertThat(sections(ofArea("FIREARMS"))).startsWith(moved).hasSize(7);
        assertThat(sections(ofArea("DRUGS"))).doesNotContain(moved).hasSize(5);
    }

    @Test
    void whatIsTakenOutIsOutOfSightAndComesBackWithItsWords() {
        Assessment.Chapter drugs = ofArea("DRUGS");
        UUID section = drugs.sections().getFirst().id();
        write(section, "Seven tonnes were seized.");
        outlining.takeOutSection(COORDINATOR, section);
        assertThat(sections(ofArea("DRUGS"))).doesNotContain(section);
        assertThat(node.drafts().section(COORDINATOR, section)).isEmpty();
        assertThatThrownBy(() -> write(section, "no")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> outlining.moveSection(COORDINATOR, section, drugs.id(), 0))
                .isInstanceOf(Conflict.class);

        TakenOut part = outlining.takenOut(COORDINATOR, own.id()).getFirst();
        assertThat(part)
                .isEqualTo(new TakenOut(section, drugs.sections().getFirst().title(), false));
        outlining.putBack(COORDINATOR, part);
        assertThat(sections(ofArea("DRUGS"))).last().isEqualTo(section);
        assertThat(node.drafts().section(COORDINATOR, section).orElseThrow().text())
                .contains("Seven tonnes");

        outlining.takeOutChapter(COORDINATOR, drugs.id());
        assertThat(node.drafts().section(COORDINATOR, section)).isEmpty();
        outlining.putBack(COORDINATOR, outlining.takenOut(COORDINATOR, own.id()).getFirst());
        assertThat(chapters()).last().isEqualTo(drugs.id());
        assertThat(node.drafts().section(COORDINATOR, section)).isPresent();
    }

    @Test
    void onlyCoordinatorsArrangeAndOthersLearnNothing() {
        UUID chapter = ofArea("DRUGS").id();
        assertThatThrownBy(() -> outlining.renameChapter(REVIEWER, chapter, "mine"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> outlining.outline(REVIEWER, UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> outlining.renameChapter(COORDINATOR, chapter, " "))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> outlining.addChapter(COORDINATOR, own.id(), "Chess", "CHESS"))
                .isInstanceOf(Invalid.class);
        assertThat(node.the(Templates.class).all(REVIEWER)).isEmpty();
    }

    @Test
    void aTemplateKeepsAnOutlineWithoutItsWords() {
        Templates templates = node.the(Templates.class);
        UUID chapter = outlining.addChapter(COORDINATOR, own.id(), "Environmental crime", null);
        UUID written = outlining.addSection(COORDINATOR, chapter, "Georgia", Country.GE);
        write(written, "words that stay here");
        UUID template = templates.keep(COORDINATOR, own.id(), "With the environment");
        outlining.renameChapter(COORDINATOR, chapter, "Renamed since");

        assertThat(node.the(Assessments.class).visible(COORDINATOR, template)).isEmpty();
        assertThat(node.the(Assessments.class).list(COORDINATOR))
                .extracting(Assessment::id)
                .doesNotContain(template);
        Assessment kept = templates.all(COORDINATOR).getFirst();
        assertThat(kept.title()).isEqualTo("With the environment");
        UUID notWritable = kept.chapters().getLast().sections().getLast().id();
        assertThat(node.drafts().section(COORDINATOR, notWritable)).isEmpty();

        UUID made = templates.use(COORDINATOR, template, "Next cycle", "ro");
        Assessment next = node.the(Assessments.class).visible(COORDINATOR, made).orElseThrow();
        Assessment.Chapter last = next.chapters().getLast();
        assertThat(last.title()).isEqualTo("Environmental crime");
        assertThat(last.sections()).extracting(Assessment.Section::country).containsExactly(null, Country.GE);
        assertThat(node.drafts().version(last.sections().getLast().id())).isZero();

        templates.drop(COORDINATOR, template);
        assertThatThrownBy(() -> templates.use(COORDINATOR, template, "Again", "en"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> templates.drop(COORDINATOR, made)).isInstanceOf(NotFound.class);
    }

    @Test
    void anAgreementHoldsForOneTextAndThePlanIsKept() {
        UUID section = ofArea("DRUGS").sections().getFirst().id();
        SectionPlans plans = node.the(SectionPlans.class);
        assertThat(status(section)).isEqualTo(SectionStatus.EMPTY);
        int version = write(section, "The market grows: 3 routes.");
        assertThat(status(section)).isEqualTo(SectionStatus.DRAFTING);
        plans.agree(COORDINATOR, section, version);
        assertThat(status(section)).isEqualTo(SectionStatus.AGREED);
        write(section, "One more thing.");
        assertThat(status(section)).isEqualTo(SectionStatus.DRAFTING);
        assertThat(node.the(WordCounts.class).of(own)).containsEntry(section, 8);

        plans.plan(COORDINATOR, section, " coordinator-2 ", LocalDate.of(2026, 12, 1));
        assertThat(plans.of(List.of(section)).get(section))
                .isEqualTo(new SectionPlans.Plan("coordinator-2", LocalDate.of(2026, 12, 1), version));
        assertThatThrownBy(() -> plans.agree(REVIEWER, section, version)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> plans.agree(GEORGIAN, section, version)).isInstanceOf(NotFound.class);
    }

    private SectionStatus status(UUID section) {
        return node.the(SectionStatuses.class)
                .of(COORDINATOR, own)
                .getOrDefault(section, SectionStatuses.Of.NOTHING)
                .status();
    }

    private List<UUID> chapters() {
        return outlining.outline(COORDINATOR, own.id()).chapters().stream()
                .map(Assessment.Chapter::id)
                .toList();
    }

    private Assessment.Chapter ofArea(String area) {
        return outlining.outline(COORDINATOR, own.id()).chapters().stream()
                .filter(chapter -> area.equals(chapter.area()))
                .findFirst()
                .orElseThrow();
    }

    private static List<UUID> sections(Assessment.Chapter chapter) {
        return chapter.sections().stream().map(Assessment.Section::id).toList();
    }
}
