package org.tessera.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.tessera.search.SearchResult;
import org.tessera.search.SearchResult.Hit;
import org.tessera.ui.Words;

/** The hits found so far, how many there are, and more of them on wish, as far as there are any. */
class Hits extends Div {

    private final OrderedList list = new OrderedList();
    private final NativeButton more = new NativeButton();
    private final Function<Hit, HitItem> shown;
    private final Function<String, SearchResult> readOn;
    private String next = "";

    /** @param readOn the hits behind a cursor; shows by itself why there are none to be had */
    Hits(SearchResult first, Function<Hit, HitItem> shown, Function<String, SearchResult> readOn) {
        this.shown = shown;
        this.readOn = readOn;
        Span total = new Span(Words.of("search.total", first.total()));
        total.addClassNames("soft", "small");
        total.setId("total");
        list.addClassName("hits");
        more.setId("more-hits");
        more.addClassName("secondary");
        more.setText(Words.of("search.more"));
        more.addClickListener(click -> append(readOn.apply(next)));
        add(total, list, more);
        append(first);
    }

    private void append(SearchResult page) {
        boolean first = list.getComponentCount() == 0;
        HitItem begin = null;
        for (Hit hit : page.hits()) {
            HitItem item = shown.apply(hit);
            begin = begin == null ? item : begin;
            list.add(item);
        }
        next = page.next() == null ? "" : page.next();
        more.setVisible(!next.isEmpty());
        if (!first && begin != null) {
            begin.getElement().executeJs("this.querySelector('a').focus()");
        }
    }
}
