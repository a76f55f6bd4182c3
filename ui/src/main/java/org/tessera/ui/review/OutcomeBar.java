package org.tessera.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.tessera.review.Comment;
import org.tessera.review.RoundStanding;

/** A round's comments as a bar: accepted, partly, rejected, and what is still open; the figures stand below it. */
final class OutcomeBar extends Div {

    OutcomeBar(RoundStanding standing) {
        addClassName("outcomes");
        int all = standing.open() + standing.answered();
        Div bar = new Div();
        bar.addClassName("outcome-bar");
        bar.getElement().setAttribute("role", "img");
        bar.getElement().setAttribute("aria-label", Labels.of("outcomes", standing.answered(), all));
        Div legend = new Div();
        legend.addClassName("outcome-legend");
        legend.add(new Span(Labels.of("outcomes", standing.answered(), all)));
        for (Comment.Outcome outcome : Comment.Outcome.values()) {
            long count = standing.comments().getOrDefault(outcome, 0L);
            add(bar, legend, outcome.name().toLowerCase(Locale.ROOT), count, all);
        }
        add(bar, legend, "open", standing.open(), all);
        add(bar, legend);
    }

    private static void add(Div bar, Div legend, String kind, long count, int all) {
        if (count == 0) {
            return;
        }
        Span part = new Span();
        part.addClassName(kind);
        part.getStyle().set("width", String.format(Locale.ROOT, "%.2f%%", 100.0 * count / all));
        bar.add(part);
        Span key = new Span(Labels.of("outcome." + kind, count));
        key.addClassNames("outcome-key", kind);
        legend.add(key);
    }
}
