package org.tessera.ui.editions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.tessera.edition.Copy;
import org.tessera.edition.Recalls;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;
import org.tessera.ui.marking.MarkingTag;

/** A copy that left: what it is, whose, how it is marked, and whether it is to come back. */
final class CopyLine extends Div {

    /** What there is to know of a copy, whoever looks at it. */
    CopyLine(Copy copy) {
        addClassName("copy-line");
        Span what = new Span(Words.of(
                copy.cleared() ? "clearance.copy-cleared" : "clearance.copy-whole",
                copy.format().name(),
                Words.audience(copy.audience())));
        Span whose = new Span(
                Words.of("clearance.copy-of", copy.account(), Words.time(copy.at()), Long.toString(copy.entry())));
        whose.addClassNames("small", "soft");
        add(what, whose);
        if (copy.marking() != null) {
            add(new MarkingTag(copy.marking(), copy.handling()));
        }
        Copy.Recalled recalled = copy.recalled();
        if (recalled != null) {
            Div became = new Div(Tags.plain(became(recalled)));
            became.addClassName("copy-recall");
            add(became);
        }
    }

    /** @param recall when a coordinator calls the copy back, or settles it */
    CopyLine(Recalls.Held held, Consumer<UUID> recall) {
        this(held.copy());
        UUID id = held.copy().id();
        if (held.copy().recalled() == null && held.why() != null && id != null) {
            add(calling(held, id, recall));
        }
    }

    private static String became(Copy.Recalled recalled) {
        Instant gone = recalled.gone();
        if (gone != null) {
            return Words.of("clearance.copy-gone", recalled.by(), Words.time(gone));
        }
        String key = recalled.calledBack() ? "clearance.called-back" : "clearance.looked-at";
        return Words.of(key, recalled.by(), Words.time(recalled.at()));
    }

    private static Div calling(Recalls.Held held, UUID id, Consumer<UUID> recall) {
        Div calling = new Div(Tags.of(Words.of("clearance.recall." + held.why()), held.recall() ? "bad" : "care"));
        calling.addClassName("copy-recall");
        Instant since = held.since();
        if (since != null) {
            Span when = new Span(Words.of("clearance.recall-since", Words.time(since)));
            when.addClassName("copy-since");
            calling.add(when);
        }
        Button call = new Button(
                Words.of(held.recall() ? "clearance.call-back" : "clearance.recall-need-not"),
                click -> recall.accept(id));
        call.addThemeVariants(ButtonVariant.LUMO_SMALL);
        call.setAriaLabel(Words.of(
                held.recall() ? "clearance.call-back-of" : "clearance.recall-of",
                held.copy().account()));
        call.setDisableOnClick(true);
        call.addClassName("recall-done");
        calling.add(call);
        return calling;
    }
}
