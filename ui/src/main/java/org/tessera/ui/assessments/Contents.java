package org.tessera.ui.assessments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tessera.assessment.Assessment;
import org.tessera.review.SectionStatus;
import org.tessera.review.SectionStatuses;
import org.tessera.ui.Table;
import org.tessera.ui.Words;

/** The assessment's sections under their chapters: status, words, sources, who looks after each and until when. */
final class Contents extends Table {

    private final transient Assessment assessment;
    private final transient Map<UUID, SectionStatuses.Of> statuses;
    private final transient @Nullable BiConsumer<Assessment.Section, SectionStatuses.Of> plan;
    private final Map<UUID, Span> words = new HashMap<>();

    /** @param plan lets somebody change a section's particulars; null if this viewer does not */
    Contents(
            Assessment assessment,
            Map<UUID, SectionStatuses.Of> statuses,
            @Nullable BiConsumer<Assessment.Section, SectionStatuses.Of> plan) {
        super(
                Labels.of("outline"),
                List.of(
                        Labels.of("contents.section"),
                        Labels.of("contents.status"),
                        Labels.of("contents.words"),
                        Labels.of("contents.sources"),
                        Labels.of("contents.responsible"),
                        Labels.of("contents.due")));
        this.assessment = assessment;
        this.statuses = statuses;
        this.plan = plan;
        removeClassName("plain");
        addClassName("contents-table");
        int number = 1;
        for (Assessment.Chapter chapter : assessment.chapters()) {
            chapter(number++, chapter);
        }
    }

    void words(Map<UUID, Integer> counted) {
        words.forEach((section, shown) -> {
            int count = counted.getOrDefault(section, 0);
            shown.setText(count == 0 ? "" : Labels.of("contents.count", count));
        });
    }

    private void chapter(int number, Assessment.Chapter chapter) {
        boolean one = chapter.sections().size() == 1
                && chapter.sections().getFirst().title().equals(chapter.title());
        if (!one) {
            HtmlContainer row = row(Pieces.box(
                    "contents-chapter",
                    Pieces.span("outline-number", String.valueOf(number)),
                    new Span(chapter.title())));
            row.addClassName("contents-head");
            row.getChildren().findFirst().ifPresent(cell -> cell.getElement().setAttribute("colspan", "6"));
        }
        for (Assessment.Section section : chapter.sections()) {
            section(section, one ? number : 0);
        }
    }

    private void section(Assessment.Section section, int number) {
        SectionStatuses.Of of = statuses.getOrDefault(section.id(), SectionStatuses.Of.NOTHING);
        Anchor link = new Anchor(DraftView.path(assessment.id(), section.id()), section.title());
        var title = Pieces.box(
                number > 0 ? "contents-chapter" : "contents-section",
                Pieces.span("outline-number", number > 0 ? String.valueOf(number) : ""),
                link);
        if (section.country() != null) {
            Span country = Pieces.span("owner", section.country().name());
            country.setTitle(Words.country(section.country()));
            title.add(country);
        }
        Span count = new Span();
        words.put(section.id(), count);
        int passages = of.progress().passages();
        row(
                        title,
                        StatusBar.chip(of.status()),
                        count,
                        passages == 0 ? "" : String.valueOf(passages),
                        responsible(section, of),
                        due(of))
                .getElement()
                .setAttribute("data-section", section.id().toString());
    }

    private Component responsible(Assessment.Section section, SectionStatuses.Of of) {
        BiConsumer<Assessment.Section, SectionStatuses.Of> act = plan;
        String account = of.plan().responsible();
        return act == null
                ? new Span(account == null ? "" : account)
                : planned(section, account, () -> act.accept(section, of));
    }

    private static NativeButton planned(Assessment.Section section, @Nullable String account, Runnable act) {
        NativeButton button = new NativeButton(account == null ? Labels.of("contents.plan") : account, _ -> act.run());
        button.addClassName("contents-plan");
        if (account == null) {
            button.addClassName("nobody");
        }
        button.getElement().setAttribute("aria-label", Labels.of("contents.plan-of", section.title()));
        return button;
    }

    private static Span due(SectionStatuses.Of of) {
        LocalDate due = of.plan().due();
        if (due == null) {
            return new Span();
        }
        Span day = Pieces.span("contents-due", Words.date(due));
        if (of.status() != SectionStatus.AGREED && due.isBefore(LocalDate.now(ZoneOffset.UTC))) {
            day.addClassName("late");
            day.setText(Labels.of("contents.late", Words.date(due)));
        }
        return day;
    }
}
