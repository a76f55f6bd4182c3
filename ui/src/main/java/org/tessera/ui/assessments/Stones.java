package org.tessera.ui.assessments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.tessera.assessment.Assessment;
import org.tessera.drafting.Progress;
import org.tessera.drafting.Progress.Stage;

/** How a mosaic's stones look, and an assessment's mosaic in little: a line of stones in groups of chapters. */
final class Stones {

    private Stones() {}

    static String look(Stage stage) {
        return "stone-" + stage.name().toLowerCase(Locale.ROOT);
    }

    /** A picture; what it says stands beside it in {@link #words}. */
    static Component line(Assessment assessment, Map<UUID, Progress.Of> progress) {
        Div line = Pieces.box("stone-line");
        line.getElement().setAttribute("aria-hidden", "true");
        for (Assessment.Chapter chapter : assessment.chapters()) {
            Div group = Pieces.box("stone-group");
            for (Assessment.Section section : chapter.sections()) {
                Span stone = Pieces.span("stone", "");
                stone.addClassName(look(stage(section, progress)));
                group.add(stone);
            }
            line.add(group);
        }
        return line;
    }

    /** How many sections are written, merged and empty. */
    static String words(Assessment assessment, Map<UUID, Progress.Of> progress) {
        Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
        assessment.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .forEach(section -> counts.merge(stage(section, progress), 1, Integer::sum));
        return Labels.of(
                "stones",
                counts.getOrDefault(Stage.WRITTEN, 0),
                counts.getOrDefault(Stage.MERGED, 0),
                counts.getOrDefault(Stage.EMPTY, 0));
    }

    private static Stage stage(Assessment.Section section, Map<UUID, Progress.Of> progress) {
        return progress.getOrDefault(section.id(), Progress.Of.NOTHING).stage();
    }
}
