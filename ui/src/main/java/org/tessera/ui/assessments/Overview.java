package org.tessera.ui.assessments;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.tessera.assessment.Assessment;
import org.tessera.ui.Words;

/** The assessment at a glance: its contents and its editions. */
final class Overview extends Div {

    Overview(Assessment assessment, EditionsPane editions) {
        addClassName("overview");
        long sections = assessment.chapters().stream()
                .mapToLong(chapter -> chapter.sections().size())
                .sum();
        add(
                new H1(assessment.title()),
                new Paragraph(Labels.of(
                        "overview-facts",
                        assessment.chapters().size(),
                        sections,
                        Words.language(assessment.language()))));
        Div contents = Pieces.box("contents");
        int number = 1;
        for (Assessment.Chapter chapter : assessment.chapters()) {
            if (!chapter.sections().isEmpty()) {
                Anchor first = new Anchor(DraftView.path(
                        assessment.id(), chapter.sections().getFirst().id()));
                first.add(
                        Pieces.span("outline-number", String.valueOf(number)),
                        Pieces.span("contents-title", chapter.title()),
                        Pieces.span(
                                "contents-count",
                                Labels.of("sections", chapter.sections().size())));
                contents.add(first);
            }
            number++;
        }
        add(editions, contents);
    }
}
