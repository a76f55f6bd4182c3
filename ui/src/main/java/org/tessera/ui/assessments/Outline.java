package org.tessera.ui.assessments;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tessera.assessment.Assessment;
import org.tessera.ui.Words;

/** The assessment's chapters and the sections that this reader may see. */
final class Outline extends Nav {

    private final Map<UUID, Anchor> sections = new HashMap<>();

    /** @param beside what stands with a chapter's title, such as its merge button; null for nothing */
    Outline(Assessment assessment, Function<Assessment.Chapter, @Nullable Div> beside) {
        addClassName("outline");
        getElement().setAttribute("aria-label", Labels.of("outline"));
        Anchor back = new Anchor("assessments", Labels.of("all-assessments"));
        back.addClassName("outline-back");
        Anchor title = new Anchor(DraftView.path(assessment.id(), null), assessment.title());
        title.addClassName("outline-title");
        Div heading = new Div(title);
        heading.getElement().setAttribute("role", "heading").setAttribute("aria-level", "1");
        add(back, heading);
        int number = 1;
        for (Assessment.Chapter chapter : assessment.chapters()) {
            add(chapter(assessment, chapter, number++, beside));
        }
    }

    void here(@Nullable UUID section) {
        sections.forEach((id, link) -> {
            if (id.equals(section)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        Anchor here = section == null ? null : sections.get(section);
        if (here != null) {
            here.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    /** A chapter that is one text of the same name is one line. */
    private static boolean isItsOnlySection(Assessment.Chapter chapter) {
        return chapter.sections().size() == 1
                && chapter.sections().getFirst().title().equals(chapter.title());
    }

    private Div chapter(
            Assessment assessment,
            Assessment.Chapter chapter,
            int number,
            Function<Assessment.Chapter, @Nullable Div> beside) {
        Span name = Pieces.span("outline-name", chapter.title());
        Div head = Pieces.box("outline-chapter", Pieces.span("outline-number", String.valueOf(number)));
        if (isItsOnlySection(chapter)) {
            Assessment.Section only = chapter.sections().getFirst();
            Anchor link = new Anchor(DraftView.path(assessment.id(), only.id()));
            link.add(name);
            sections.put(only.id(), link);
            head.add(link);
            return Pieces.box("outline-part", head);
        }
        head.add(name);
        Div whole = Pieces.box("outline-part", head);
        Div more = beside.apply(chapter);
        if (more != null) {
            whole.add(more);
        }
        UnorderedList list = new UnorderedList();
        for (Assessment.Section section : chapter.sections()) {
            Anchor link = new Anchor(DraftView.path(assessment.id(), section.id()));
            link.add(new Span(section.title()));
            if (section.country() != null) {
                Span country = Pieces.span("owner", section.country().name());
                country.setTitle(Words.country(section.country()));
                link.add(country);
            }
            sections.put(section.id(), link);
            list.add(new ListItem(link));
        }
        whole.add(list);
        return whole;
    }
}
