package org.tessera.ui.marking;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.stream.Collectors;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;

/** Says of a part of a page how what it shows is marked, for the head of each printed page ({@link PrintHead}). */
public final class Marked {

    static final String MARKING = "data-marking";
    static final String HANDLING = "data-handling";

    private Marked() {}

    public static void as(Component part, Marking marking, Collection<HandlingCode> handling) {
        part.getElement().setAttribute(MARKING, marking.name());
        part.getElement()
                .setAttribute(
                        HANDLING, handling.stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
    }
}
