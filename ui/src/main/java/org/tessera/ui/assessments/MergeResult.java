package org.tessera.ui.assessments;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import org.tessera.assessment.Assessment;
import org.tessera.merging.MergeOutcome;
import org.tessera.ui.Tags;

/** What a merge did to each section of its chapter: written, or left to the people who edited it, with what is new. */
final class MergeResult extends Dialog {

    MergeResult(UUID assessment, Assessment.Chapter chapter, MergeOutcome outcome) {
        setHeaderTitle(Labels.of("merged-title", chapter.title()));
        setWidth("34rem");
        UnorderedList sections = new UnorderedList();
        sections.addClassName("merge-result");
        chapter.sections().forEach(section -> {
            Anchor link = new Anchor(DraftView.path(assessment, section.id()), section.title());
            link.getElement().addEventListener("click", click -> close());
            sections.add(new ListItem(link, said(section, outcome)));
        });
        add(new Paragraph(summary(outcome)), sections);
        getFooter().add(Pieces.primary("close", this::close));
    }

    static String summary(MergeOutcome outcome) {
        return Labels.of(
                "merged",
                outcome.sections().size(),
                outcome.citations(),
                outcome.suggestions().size());
    }

    private static Span said(Assessment.Section section, MergeOutcome outcome) {
        if (outcome.sections().contains(section.id())) {
            return Tags.of(Labels.of("merged-written"), "good");
        }
        long fresh = outcome.suggestions().stream()
                .filter(one -> one.section().equals(section.id()))
                .count();
        return Tags.of(Labels.of("merged-left", fresh), fresh > 0 ? "care" : "");
    }
}
