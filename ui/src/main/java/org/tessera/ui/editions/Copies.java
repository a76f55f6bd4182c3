package org.tessera.ui.editions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tessera.edition.Clearances;
import org.tessera.ui.Words;

/** Who holds copies, and which of them are to be called back. */
final class Copies extends Section {

    Copies(List<Clearances.Held> held) {
        addClassName("sheet");
        setId("copies");
        add(new H2(Words.of("clearance.copies")));
        if (held.isEmpty()) {
            Paragraph none = new Paragraph(Words.of("clearance.no-copies"));
            none.addClassNames("small", "soft");
            add(none);
        }
        held.forEach(one -> add(line(one)));
    }

    private static Div line(Clearances.Held held) {
        var copy = held.copy();
        Span what = new Span(Words.of(
                copy.cleared() ? "clearance.copy-cleared" : "clearance.copy-whole",
                copy.format().name(),
                Words.audience(copy.audience())));
        Span whose = new Span(
                Words.of("clearance.copy-of", copy.account(), Words.time(copy.at()), Long.toString(copy.entry())));
        whose.addClassNames("small", "soft");
        Div line = new Div(what, whose);
        line.addClassName("copy-line");
        if (held.recall()) {
            Span recall = new Span(Words.of("clearance.recall"));
            recall.addClassNames("tag", "bad");
            line.add(recall);
        }
        return line;
    }
}
