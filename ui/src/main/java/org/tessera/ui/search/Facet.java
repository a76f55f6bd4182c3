package org.tessera.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.tessera.identity.Country;
import org.tessera.search.SearchResult.Count;
import org.tessera.ui.Words;

/** One facet: its values with how often each was found; a press narrows the search or widens it again. */
class Facet extends Div {

    Facet(String name, List<Count> counts, Narrowing narrowing, Consumer<Narrowing> chosen) {
        setVisible(!counts.isEmpty());
        addClassName("facet");
        add(new H2(Words.of("search.facet." + name)));
        counts.forEach(count -> {
            Span label = new Span(label(name, count.value()));
            Span times = new Span(String.valueOf(count.count()));
            times.addClassName("times");
            NativeButton value = new NativeButton();
            value.add(label, times);
            value.getElement().setAttribute("aria-pressed", String.valueOf(narrowing.has(name, count.value())));
            value.addClickListener(click -> chosen.accept(narrowing.toggle(name, count.value())));
            add(value);
        });
    }

    private static String label(String name, String value) {
        return switch (name) {
            case "area" -> Words.area(value);
            case "country" -> Words.country(Country.valueOf(value));
            case "language" -> Words.language(value);
            default -> value;
        };
    }
}
