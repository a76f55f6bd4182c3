package org.tessera.ui.marking;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.tessera.marking.Marking;
import org.tessera.ui.Words;

/** One marking out of some, weakest first. */
public final class MarkingChoice extends Div {

    private final List<NativeButton> buttons = new ArrayList<>();
    private final transient List<Marking> markings;
    private final transient Runnable changed;
    private Marking value;

    /** @param changed when a person chooses another one */
    public MarkingChoice(String label, List<Marking> markings, Marking value, Runnable changed) {
        this.markings = List.copyOf(markings);
        this.changed = changed;
        this.value = value;
        addClassName("marking-choice");
        Span name = new Span(label);
        name.addClassName("marking-choice-name");
        Div group = new Div();
        group.addClassName("marking-choices");
        group.getElement().setAttribute("role", "radiogroup").setAttribute("aria-label", label);
        for (Marking one : this.markings) {
            NativeButton button = new NativeButton(Words.of("marking." + one), click -> choose(one));
            button.getElement().setAttribute("role", "radio").setAttribute("data-marking", one.name());
            buttons.add(button);
            group.add(button);
        }
        add(name, group);
        show();
    }

    public Marking getValue() {
        return value;
    }

    private void choose(Marking one) {
        value = one;
        show();
        changed.run();
    }

    private void show() {
        for (int i = 0; i < markings.size(); i++) {
            buttons.get(i).getElement().setAttribute("aria-checked", String.valueOf(markings.get(i) == value));
        }
    }
}
