package org.tessera.ui.editions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private final transient Viewer viewer;
    private final transient Clearance clearance;
    private final transient Consent consent;
    private final Set<UUID> asked = new HashSet<>();
    private final TextArea why = new TextArea(Words.of("clearance.ask-why"));

    OwnersToAsk(Viewer viewer, Edition edition, Clearance clearance, Consent consent) {
        this.viewer = viewer;
        this.clearance = clearance;
        this.consent = consent;
        addClassName("sheet");
        setId("owners-to-ask");
        why.setWidthFull();
        why.setMaxLength(2_000);
        why.setValue(Words.of(
                "clearance.ask-reason", edition.number(), edition.title(), Words.audience(clearance.audience())));
        consent.list(viewer, true).stream()
                .filter(one -> one.to().contains(clearance.audience()))
                .forEach(one -> asked.addAll(one.passages()));
        add(new H2(Words.of("clearance.ask")), why);
        clearance.toAsk().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(each -> add(owner(each.getKey(), each.getValue())));
    }

    /** Whether an owner has yet to answer for each of them. */
    boolean waits(Set<UUID> passages) {
        return asked.containsAll(passages);
    }

    /** @param section in which it is needed, null: in several */
    boolean ask(Set<UUID> passages, @Nullable UUID section) {
        try {
            consent.ask(viewer, new Wish(passages, Set.of(clearance.audience()), null, section, why.getValue()));
        } catch (Invalid invalid) {
            Notices.problem(invalid.problems().getFirst().message());
            return false;
        }
        asked.addAll(passages);
        Notices.done(Words.of("requests.sent"));
        return true;
    }

    private Div owner(Country owner, Set<UUID> passages) {
        Span who = new Span(Words.country(owner));
        Span many = new Span(Words.of("clearance.passages", passages.size()));
        many.addClassNames("small", "soft");
        Button ask = new Button(Words.of("clearance.ask-one"));
        ask.setId("ask-" + owner);
        ask.setAriaLabel(Words.of("clearance.ask-owner", Words.country(owner)));
        if (waits(passages)) {
            ask.setEnabled(false);
            ask.setText(Words.of("clearance.asked"));
        }
        ask.addClickListener(click -> {
            if (ask(passages, null)) {
                ask.setEnabled(false);
                ask.setText(Words.of("clearance.asked"));
            }
        });
        Div line = new Div(who, many, ask);
        line.addClassName("owner-to-ask");
        return line;
    }
}
