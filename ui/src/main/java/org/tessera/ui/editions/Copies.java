package org.tessera.ui.editions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.tessera.edition.Copy;
import org.tessera.edition.Recalls;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;
import org.tessera.ui.marking.MarkingTag;

/** Who holds copies; those that are to be called back stand first, with why. */
final class Copies extends Section {

    private final transient Consumer<UUID> recall;

    /** @param recall when a coordinator has called a copy back */
    Copies(List<Recalls.Held> held, Consumer<UUID> recall) {
        this.recall = recall;
        addClassName("sheet");
        setId("copies");
        add(new H2(Words.of("clearance.copies")));
        if (held.isEmpty()) {
            Paragraph none = new Paragraph(Words.of("clearance.no-copies"));
            none.addClassNames("small", "soft");
            add(none);
        }
        List<Recalls.Held> open = held.stream().filter(Copies::open).toList();
        if (!open.isEmpty()) {
            Paragraph call = new Paragraph(Words.of("clearance.recalls", open.size()));
            call.addClassNames("small", "notice");
            add(call);
        }
        open.forEach(one -> add(line(one)));
        held.stream().filter(one -> !open(one)).forEach(one -> add(line(one)));
    }

    private static boolean open(Recalls.Held held) {
        return held.why() != null && held.copy().recalled() == null;
    }

    private Div line(Recalls.Held held) {
        Copy copy = held.copy();
        Span what = new Span(Words.of(
                copy.cleared() ? "clearance.copy-cleared" : "clearance.copy-whole",
                copy.format().name(),
                Words.audience(copy.audience())));
        Span whose = new Span(
                Words.of("clearance.copy-of", copy.account(), Words.time(copy.at()), Long.toString(copy.entry())));
        whose.addClassNames("small", "soft");
        Div line = new Div(what, whose);
        line.addClassName("copy-line");
        if (copy.marking() != null) {
            line.add(new MarkingTag(copy.marking(), copy.handling()));
        }
        Copy.Recalled recalled = copy.recalled();
        if (recalled != null) {
            line.add(Tags.plain(Words.of("clearance.recalled", recalled.by(), Words.time(recalled.at()))));
        } else if (held.why() != null) {
            line.add(calling(copy, held));
        }
        return line;
    }

    private Div calling(Copy copy, Recalls.Held held) {
        Div calling = new Div(Tags.of(Words.of("clearance.recall." + held.why()), held.recall() ? "bad" : "care"));
        calling.addClassName("copy-recall");
        UUID id = copy.id();
        if (id != null) {
            Button done = new Button(
                    Words.of(held.recall() ? "clearance.recall-done" : "clearance.recall-need-not"),
                    click -> recall.accept(id));
            done.addThemeVariants(ButtonVariant.LUMO_SMALL);
            done.setAriaLabel(Words.of("clearance.recall-of", copy.account()));
            done.setDisableOnClick(true);
            done.addClassName("recall-done");
            calling.add(done);
        }
        return calling;
    }
}
