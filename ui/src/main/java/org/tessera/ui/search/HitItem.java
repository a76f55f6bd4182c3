package org.tessera.ui.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tessera.evidence.Passage;
import org.tessera.likeness.Copy;
import org.tessera.search.SearchResult.Hit;
import org.tessera.ui.Words;

/** One hit: whose, where, the words around what was found, where the same words stand too, and what can be done with it. */
public class HitItem extends ListItem {

    public HitItem(Hit hit, HitActs acts) {
        Passage passage = hit.passage();
        addClassName("hit");
        Anchor title = new Anchor("passages/" + passage.id(), passage.contributionTitle());
        title.addClassName("hit-title");
        Highlighted snippet = new Highlighted(hit.snippet(), hit.highlights());
        snippet.addClassName("passage-words");
        String language = passage.language();
        if (language != null) {
            snippet.getElement().setAttribute("lang", language.toLowerCase(Locale.ROOT));
        }
        NativeButton like = new NativeButton(Words.of("search.like"), click -> acts.like(passage));
        like.addClassNames("linkish", "like");
        Div row = new Div(acts.keep(passage), like);
        row.addClassName("hit-acts");
        Div head = new Div(title, row);
        head.addClassName("hit-head");
        add(head, snippet, new PassageLine(passage));
        if (!hit.copies().isEmpty()) {
            String countries = hit.copies().stream()
                    .map(Copy::owner)
                    .distinct()
                    .map(Words::country)
                    .collect(Collectors.joining(", "));
            Anchor copies = new Anchor(
                    "passages/" + passage.id(),
                    Words.of("search.copied", hit.copies().size(), countries));
            copies.addClassNames("copied", "small");
            add(copies);
        }
    }
}
