package org.tessera.ui.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import java.util.Locale;
import org.tessera.search.SearchResult.Hit;

/** One hit: whose, where, and the words around what was found. */
class HitItem extends ListItem {

    HitItem(Hit hit) {
        addClassName("hit");
        Anchor title =
                new Anchor("passages/" + hit.passage().id(), hit.passage().contributionTitle());
        title.addClassName("hit-title");
        Highlighted snippet = new Highlighted(hit.snippet(), hit.highlights());
        snippet.addClassName("passage-words");
        String language = hit.passage().language();
        if (language != null) {
            snippet.getElement().setAttribute("lang", language.toLowerCase(Locale.ROOT));
        }
        add(title, snippet, new PassageLine(hit.passage()));
    }
}
