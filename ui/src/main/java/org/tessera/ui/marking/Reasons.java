package org.tessera.ui.marking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import org.tessera.drafting.ToldMarking;
import org.tessera.policy.StrictestMarking.Why;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** The chain that leads to a marking: what decides first, then what brings a handling code. */
public final class Reasons extends UnorderedList {

    public Reasons(ToldMarking marking) {
        addClassName("marking-reasons");
        marking.reasons().forEach(reason -> add(line(reason)));
    }

    private static ListItem line(ToldMarking.Reason reason) {
        Div what = new Div(source(reason));
        what.addClassName("marking-source");
        if (reason.passages() > 0) {
            Span leans = new Span(Labels.of("leans", reason.passages()));
            leans.addClassNames("small", "soft");
            what.add(leans);
        }
        if (reason.gone()) {
            what.add(Tags.of(Labels.of("gone"), "bad"));
        }
        ListItem line = new ListItem(what, new MarkingTag(reason.marking(), reason.handling()));
        if (reason.decides()) {
            line.addClassName("decides");
            line.setTitle(Labels.of("decides"));
        }
        return line;
    }

    private static Component source(ToldMarking.Reason reason) {
        UUID contribution = reason.contribution();
        String title = reason.title();
        if (reason.why() != Why.SOURCE) {
            return new Span(Labels.of("why." + reason.why()));
        }
        if (contribution == null || title == null) {
            return new Span(Labels.of("partner"));
        }
        Span owner = new Span(Words.country(reason.owner()) + " · ");
        return new Span(owner, new Anchor("contributions/" + contribution, title));
    }
}
