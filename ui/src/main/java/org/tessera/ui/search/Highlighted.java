package org.tessera.ui.search;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.tessera.search.SearchResult.Highlight;

/** A snippet with what was found marked. Built of text nodes: nothing in a document is ever taken for markup. */
class Highlighted extends Paragraph {

    Highlighted(String snippet, List<Highlight> highlights) {
        int at = 0;
        for (Highlight highlight : highlights) {
            int from = Math.clamp(highlight.from(), at, snippet.length());
            int to = Math.clamp(highlight.to(), from, snippet.length());
            if (from > at) {
                add(new Text(snippet.substring(at, from)));
            }
            HtmlContainer mark = new HtmlContainer("mark");
            mark.setText(snippet.substring(from, to));
            add(mark);
            at = to;
        }
        if (at < snippet.length()) {
            add(new Text(snippet.substring(at)));
        }
    }
}
