package org.tessera.ui.marking;

import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.ui.Words;

/** A marking with the handling codes, as it stands in a line. */
public final class MarkingTag extends Span {

    public MarkingTag(Marking marking, Collection<HandlingCode> handling) {
        addClassNames("marking-tag", "marking-" + marking);
        Marked.as(this, marking, handling);
        add(new Span(Words.of("marking." + marking)));
        handling.stream().sorted().forEach(code -> {
            Span one = new Span(code.name());
            one.addClassName("marking-code");
            one.setTitle(Labels.of("code." + code));
            add(one);
        });
    }
}
