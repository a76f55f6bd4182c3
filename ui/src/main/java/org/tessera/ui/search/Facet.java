package org.tessera.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.tessera.glossary.Regions;
import org.tessera.identity.Country;
import org.tessera.search.SearchResult.Count;
import org.tessera.ui.Words;

/** One facet: its values with how often each was found; a press narrows the search or widens it again. */
class Facet extends Div {

    /** The rest is a press away; what is chosen is always to be seen. */
    private static final int AT_ONCE = 10;

    Facet(String name, List<Count> counts, Narrowing narrowing, Consumer<Narrowing> chosen) {
        setVisible(!counts.isEmpty());
        addClassName("facet");
        setId("facet-" + name);
        add(new H2(Words.of("search.facet." + name)));
        Div rest = new Div();
        for (int i = 0; i < counts.size(); i++) {
            String value = counts.get(i).value();
            boolean pressed = narrowing.has(name, value);
            (i < AT_ONCE || counts.size() == AT_ONCE + 1 || pressed ? this : rest)
                    .add(value(
                            label(name, value), counts.get(i).count(), pressed, narrowing.toggle(name, value), chosen));
        }
        if (rest.getComponentCount() > 0) {
            NativeDetails more = new NativeDetails(Words.of("search.facet-more", rest.getComponentCount()), rest);
            more.addClassName("small");
            add(more);
        }
    }

    private static NativeButton value(
            String label, long count, boolean pressed, Narrowing toggled, Consumer<Narrowing> chosen) {
        Span times = new Span(String.valueOf(count));
        times.addClassName("times");
        NativeButton value = new NativeButton();
        value.add(new Span(label), times);
        value.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        value.addClickListener(click -> chosen.accept(toggled));
        return value;
    }

    static String label(String facet, String value) {
        return switch (facet) {
            case "area" -> Words.area(value);
            case "country" -> Words.country(Country.valueOf(value));
            case "region" -> Words.of("search.region", Regions.shipped().name(value), value.substring(0, 2));
            case "language" -> Words.language(value);
            case "type" -> Words.of("file-type." + value);
            default -> value;
        };
    }
}
