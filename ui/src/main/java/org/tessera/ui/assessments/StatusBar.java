package org.tessera.ui.assessments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.tessera.review.SectionStatus;
import org.tessera.review.SectionStatuses;

/** How many sections are how far: one line of coloured stretches, and the same in words below it. */
final class StatusBar extends Div {

    StatusBar(Collection<SectionStatuses.Of> statuses) {
        addClassName("status-bar");
        Map<SectionStatus, Integer> counts = new EnumMap<>(SectionStatus.class);
        statuses.forEach(one -> counts.merge(one.status(), 1, Integer::sum));
        Div line = Pieces.box("status-line");
        line.getElement().setAttribute("aria-hidden", "true");
        Div words = Pieces.box("status-words");
        for (SectionStatus status : SectionStatus.values()) {
            int count = counts.getOrDefault(status, 0);
            if (count > 0) {
                Span stretch = Pieces.span("status-stretch", "");
                stretch.addClassName(look(status));
                stretch.getStyle().set("flex-grow", String.valueOf(count));
                line.add(stretch);
            }
            Span number = Pieces.span("status-number", String.valueOf(count));
            words.add(Pieces.box("status-count", number, chip(status)));
        }
        add(line, words);
    }

    static Span chip(SectionStatus status) {
        Span chip = Pieces.span("status", Labels.of("status." + status));
        chip.addClassName(look(status));
        return chip;
    }

    private static String look(SectionStatus status) {
        return "status-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
