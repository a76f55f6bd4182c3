package org.tessera.ui.editions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import org.tessera.clearance.Statement.Outcome;
import org.tessera.edition.Clearance;
import org.tessera.ui.Words;

/** How much of the edition may go, as a bar, and the sentence that sums it up. */
final class Balance extends Div {

    Balance(Clearance clearance) {
        addClassName("balance");
        Map<Outcome, Long> counts = clearance.counts();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        Div bar = new Div();
        bar.addClassName("balance-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Div legend = new Div();
        legend.addClassName("balance-legend");
        for (Outcome outcome : Outcome.values()) {
            long count = counts.getOrDefault(outcome, 0L);
            if (count == 0) {
                continue;
            }
            String kind = outcome.name().toLowerCase(Locale.ROOT);
            Div part = new Div();
            part.addClassName(kind);
            part.getStyle().set("flex-grow", Long.toString(count));
            bar.add(part);
            Span said = new Span(Words.of("clearance.count." + outcome, count));
            said.addClassNames("balance-key", kind);
            legend.add(said);
        }
        long left = clearance.sections().stream().filter(one -> !one.written()).count();
        String audience = Words.audience(clearance.audience());
        Paragraph verdict = new Paragraph(
                clearance.whole()
                        ? Words.of("clearance.whole", audience)
                        : Words.of(
                                "clearance.not-whole", audience, all - counts.getOrDefault(Outcome.STANDS, 0L), all));
        verdict.addClassNames("balance-verdict", clearance.whole() ? "good" : "partly");
        add(verdict, bar, legend);
        if (left > 0) {
            Paragraph sections = new Paragraph(Words.of("clearance.sections-left", left, audience));
            sections.addClassNames("small", "soft");
            add(sections);
        }
    }
}
