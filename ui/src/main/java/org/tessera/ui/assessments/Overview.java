package org.tessera.ui.assessments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.UUID;
import org.tessera.assessment.Assessment;
import org.tessera.drafting.Progress;
import org.tessera.drafting.Progress.Stage;
import org.tessera.ui.Words;
import org.tessera.ui.review.RoundsView;
import org.tessera.ui.review.SignOffView;

/** The assessment at a glance: its mosaic of sections, each a stone that is missing, merged or written, and its editions. */
final class Overview extends Div {

    private final transient Assessment assessment;
    private final transient Map<UUID, Progress.Of> progress;

    Overview(Assessment assessment, Map<UUID, Progress.Of> progress, EditionsPane editions) {
        this.assessment = assessment;
        this.progress = progress;
        addClassName("overview");
        long sections = assessment.chapters().stream()
                .mapToLong(chapter -> chapter.sections().size())
                .sum();
        Div mosaic = Pieces.box("mosaic");
        int number = 1;
        for (Assessment.Chapter chapter : assessment.chapters()) {
            if (!chapter.sections().isEmpty()) {
                mosaic.add(row(number, chapter));
            }
            number++;
        }
        add(
                new H1(assessment.title()),
                new Paragraph(Labels.of(
                        "overview-facts",
                        assessment.chapters().size(),
                        sections,
                        Words.language(assessment.language()))),
                reviewing(assessment),
                editions,
                legend(),
                mosaic);
    }

    private static Div reviewing(Assessment assessment) {
        return Pieces.box(
                "overview-places",
                new Anchor(RoundsView.path(assessment.id()), Labels.of("overview-rounds")),
                new Anchor(SignOffView.path(assessment.id()), Labels.of("overview-sign-off")));
    }

    private Component row(int number, Assessment.Chapter chapter) {
        Div stones = Pieces.box("stones");
        chapter.sections().forEach(section -> stones.add(stone(chapter, section)));
        return Pieces.box(
                "mosaic-row",
                Pieces.span("outline-number", String.valueOf(number)),
                Pieces.span("contents-title", chapter.title()),
                stones);
    }

    private Component stone(Assessment.Chapter chapter, Assessment.Section section) {
        Progress.Of of = progress.getOrDefault(section.id(), Progress.Of.NOTHING);
        String stage = Labels.of("stage." + of.stage());
        Anchor stone = new Anchor(DraftView.path(assessment.id(), section.id()));
        stone.addClassNames("stone", Stones.look(of.stage()));
        if (chapter.sections().size() == 1) {
            stone.addClassName("wide");
        }
        stone.add(new Span(
                section.country() != null
                        ? section.country().name()
                        : chapter.sections().size() == 1 ? stage : Labels.of("stage.regional")));
        String said = of.passages() == 0
                ? Labels.of("stone", section.title(), stage)
                : Labels.of("stone-cites", section.title(), stage, of.passages());
        stone.setTitle(said);
        stone.setAriaLabel(chapter.title() + ", " + said);
        return stone;
    }

    private static Component legend() {
        Div legend = Pieces.box("mosaic-legend");
        for (Stage stage : Stage.values()) {
            Span key = Pieces.span("stone", "");
            key.addClassName(Stones.look(stage));
            key.getElement().setAttribute("aria-hidden", "true");
            legend.add(Pieces.box("mosaic-key", key, new Span(Labels.of("stage." + stage))));
        }
        return legend;
    }
}
