package org.tessera.ui.editions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.tessera.clearance.Cleared;
import org.tessera.clearance.Statement;
import org.tessera.clearance.Statement.Outcome;
import org.tessera.edition.Clearance;
import org.tessera.ui.Words;

/** The edition's text with what would not go out struck through, and what would stand in its place. */
final class Redline extends Div {

    private final OwnersToAsk owners;
    private final Set<UUID> toAsk = new HashSet<>();

    Redline(Clearance clearance, OwnersToAsk owners) {
        this.owners = owners;
        clearance.toAsk().values().forEach(toAsk::addAll);
        addClassName("redline");
        clearance.sections().forEach(section -> add(section(section)));
    }

    private Component section(Clearance.Section section) {
        HtmlContainer details = new HtmlContainer("details");
        HtmlContainer summary = new HtmlContainer("summary");
        Span title = new Span(
                section.chapter().equals(section.title())
                        ? section.title()
                        : section.chapter() + " › " + section.title());
        title.addClassName("redline-title");
        long changed = section.lines().stream()
                .flatMap(line -> line.statements().stream())
                .filter(one -> !one.stands())
                .count();
        Span state = new Span(
                !section.written()
                        ? Words.of("clearance.section.left-out")
                        : changed == 0
                                ? Words.of("clearance.section.stands")
                                : Words.of("clearance.section.changed", changed));
        state.addClassNames("redline-state", section.written() && changed == 0 ? "stands" : "withheld");
        summary.add(title, state);
        details.add(summary);
        if (changed > 0) {
            details.getElement().setAttribute("open", true);
        }
        section.lines().forEach(line -> details.add(line(section.id(), line)));
        return details;
    }

    private Component asking(Set<UUID> missing, UUID section) {
        NativeButton ask = new NativeButton(Words.of("clearance.ask-one"));
        ask.addClassName("redline-ask");
        if (owners.waits(missing)) {
            ask.setEnabled(false);
            ask.setText(Words.of("clearance.asked"));
        }
        ask.addClickListener(click -> {
            if (owners.ask(missing, section)) {
                ask.setEnabled(false);
                ask.setText(Words.of("clearance.asked"));
            }
        });
        return ask;
    }

    private Component line(UUID section, Cleared.Line line) {
        Div shown = new Div();
        shown.addClassNames("redline-line", line.kind().name().toLowerCase(Locale.ROOT));
        for (Statement one : line.statements()) {
            if (one.stands()) {
                shown.add(new Span(one.text() + " "));
                continue;
            }
            HtmlContainer was = new HtmlContainer("del");
            was.setText(one.text());
            HtmlContainer instead = new HtmlContainer("ins");
            instead.setText(String.valueOf(one.instead()));
            instead.addClassName(one.outcome().name().toLowerCase(Locale.ROOT));
            shown.add(was, new Span(" "));
            if (line.kind() != Cleared.Kind.CELL || one.outcome() != Outcome.WITHHELD) {
                shown.add(instead, new Span(" "));
            }
            if (one.why() == Statement.Why.GONE || one.why() == Statement.Why.NOWHERE_TO_HIDE) {
                Span why = new Span(Words.of("clearance.why." + one.why()));
                why.addClassName("redline-why");
                shown.add(why, new Span(" "));
            }
            Set<UUID> missing = new HashSet<>(one.passages());
            missing.retainAll(toAsk);
            if (!missing.isEmpty()) {
                shown.add(asking(missing, section), new Span(" "));
            }
        }
        return shown;
    }
}
