package org.tessera.ui.editions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.UUID;
import org.tessera.consent.Consent;
import org.tessera.consent.Wish;
import org.tessera.edition.Clearance;
import org.tessera.edition.Edition;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.problem.Invalid;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** The owners whose passages stand in the way; each is asked with one click. */
final class OwnersToAsk extends Section {

    private final TextArea why = new TextArea(Words.of("clearance.ask-why"));

    OwnersToAsk(Viewer viewer, Edition edition, Clearance clearance, Consent consent) {
        addClassName("sheet");
        setId("owners-to-ask");
        why.setWidthFull();
        why.setMaxLength(2_000);
        why.setValue(Words.of(
                "clearance.ask-reason", edition.number(), edition.title(), Words.audience(clearance.audience())));
        add(new H2(Words.of("clearance.ask")), why);
        clearance.toAsk().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(each -> add(owner(viewer, clearance, each.getKey(), each.getValue(), consent)));
    }

    private Div owner(Viewer viewer, Clearance clearance, Country owner, Set<UUID> passages, Consent consent) {
        Span who = new Span(Words.country(owner));
        Span many = new Span(Words.of("clearance.passages", passages.size()));
        many.addClassNames("small", "soft");
        Button ask = new Button(Words.of("clearance.ask-one"));
        ask.setId("ask-" + owner);
        ask.setAriaLabel(Words.of("clearance.ask-owner", Words.country(owner)));
        ask.addClickListener(click -> {
            try {
                consent.ask(viewer, new Wish(passages, Set.of(clearance.audience()), null, null, why.getValue()));
            } catch (Invalid invalid) {
                Notices.problem(invalid.problems().getFirst().message());
                return;
            }
            ask.setEnabled(false);
            ask.setText(Words.of("clearance.asked"));
            Notices.done(Words.of("requests.sent"));
        });
        Div line = new Div(who, many, ask);
        line.addClassName("owner-to-ask");
        return line;
    }
}
