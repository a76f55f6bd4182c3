package org.tessera.ui.requests;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.stream.Collectors;
import org.tessera.consent.Consent;
import org.tessera.consent.Request;
import org.tessera.identity.Viewer;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** One request: who asks for what and why, and what was decided, or the form to decide. */
final class RequestSheet extends Section {

    RequestSheet(Viewer viewer, Request one, Consent consent, Runnable changed) {
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
            Span end = new Span(Words.of("release.until-time", Words.time(until)));
            end.addClassNames("small", "soft");
            add(end);
        }
        add(new Paragraph(one.why()), passages(one));
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
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(back);
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

    private static Div passages(Request one) {
        Div links = new Div();
        links.addClassNames("row", "small");
        int number = 1;
        for (var passage : one.passages()) {
            links.add(new Anchor("passages/" + passage, Words.of("requests.passage", number++)));
        }
        return links;
    }

    private static String audiences(Request one) {
        return one.to().stream().sorted().map(Words::audience).collect(Collectors.joining(", "));
    }
}
