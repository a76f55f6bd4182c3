package org.tessera.ui.requests;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tessera.consent.Consent;
import org.tessera.consent.Request;
import org.tessera.evidence.Passage;
import org.tessera.identity.Viewer;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** One request: who asks for what and why, and what was decided, or the form to decide. */
final class RequestSheet extends Section {

    /** @param read what the viewer may read of what it is about */
    RequestSheet(Viewer viewer, Request one, Map<UUID, Passage> read, Consent consent, Runnable changed) {
        addClassNames("sheet", "request");
        getElement().setAttribute("data-request", one.id().toString());
        boolean release = one.kind() == Request.Kind.RELEASE;
        Span what = new Span(release ? Words.of("requests.release-to", audiences(one)) : Words.of("requests.question"));
        what.addClassName("strong");
        Span who = new Span(
                Words.of("requests.asked", Words.country(one.owner()), one.askedBy(), Words.time(one.askedAt())));
        who.addClassNames("small", "soft", "push");
        Div head = new Div(what, who);
        head.addClassName("row");
        add(head);
        Instant until = one.until();
        if (until != null) {
            Span end = new Span(Words.of("release.until-time", Words.end(until)));
            end.addClassNames("small", "soft");
            add(end);
        }
        add(new Paragraph(one.why()), new RequestedPassages(one.passages(), read));
        Request.Decided decision = one.decision();
        if (decision != null) {
            decided(decision);
        } else if (viewer.belongsTo(one.owner()) && !viewer.account().equals(one.askedBy())) {
            add(new DecisionForm(one, answer -> {
                consent.decide(viewer, one.id(), answer);
                Notices.done(Words.of("requests.outcome." + answer.outcome()));
                changed.run();
            }));
        } else if (viewer.account().equals(one.askedBy())) {
            Button back = new Button(Words.of("requests.take-back"), click -> {
                consent.takeBack(viewer, one.id());
                changed.run();
            });
            back.addThemeVariants(ButtonVariant.LUMO_SMALL);
            Div row = new Div(back);
            row.addClassName("row");
            add(row);
        }
    }

    private void decided(Request.Decided decision) {
        Span outcome = new Span(Words.of("requests.outcome." + decision.outcome()) + " · " + decision.by() + ", "
                + Words.time(decision.at()));
        outcome.addClassName("small");
        add(outcome);
        String reason = decision.reason();
        if (reason != null) {
            add(new Paragraph(reason));
        }
    }

    private static String audiences(Request one) {
        return one.to().stream().sorted().map(Words::audience).collect(Collectors.joining(", "));
    }
}
