package org.tessera.ui.search;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.search.IndexAway;
import org.tessera.search.Search;
import org.tessera.search.SearchResult;
import org.tessera.ui.MainLayout;
import org.tessera.ui.SearchWish;
import org.tessera.ui.Words;

/** Words and "phrases", facets, and hits with what was found in them. The query stays out of the address. */
@PermitAll
@Route(value = "search", layout = MainLayout.class)
public class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> FACETS = List.of("area", "country", "language", "year");

    private final Search search;
    private final Viewer viewer = CurrentViewer.get();
    private final TextField words = new TextField();
    private final Aside facets = new Aside();
    private final Section found = new Section();
    private Narrowing narrowing = Narrowing.NONE;
    private int page;

    public SearchView(Search search) {
        this.search = search;
        addClassName("place");
        words.setId("words");
        words.setAriaLabel(Words.of("search.words"));
        words.setPlaceholder(Words.of("search.words"));
        words.setMaxLength(500);
        words.setClearButtonVisible(true);
        words.addKeyDownListener(Key.ENTER, enter -> lookAgain());
        Button look = new Button(Words.of("search.look"), click -> lookAgain());
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        look.setId("look");
        Div field = new Div(words, look);
        field.addClassName("search-field");
        facets.addClassName("facets");
        facets.getElement().setAttribute("aria-label", Words.of("search.facets"));
        found.getElement().setAttribute("aria-live", "polite");
        found.setId("found");
        Div sides = new Div(facets, found);
        sides.addClassName("search-sides");
        add(new H1(Words.of("search.title")), field, sides);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Policy.maySearch(viewer).allowed()) {
            throw new NotFoundException();
        }
        SearchWish wish = SearchWish.take();
        if (wish != null) {
            words.setValue(wish.words());
            narrowing = Narrowing.to(wish.areas(), wish.countries());
            look();
        } else if (found.getComponentCount() == 0) {
            found.add(say("search.begin"));
            words.focus();
        }
    }

    private void lookAgain() {
        page = 0;
        look();
    }

    private void look() {
        found.removeAll();
        facets.removeAll();
        try {
            show(search.search(viewer, narrowing.query(words.getValue().strip(), page)));
        } catch (IndexAway away) {
            Div words = new Div(String.valueOf(away.getMessage()));
            words.addClassNames("sheet", "empty");
            found.add(words);
        }
    }

    private void show(SearchResult result) {
        FACETS.forEach(facet ->
                facets.add(new Facet(facet, result.facets().getOrDefault(facet, List.of()), narrowing, chosen -> {
                    narrowing = chosen;
                    lookAgain();
                })));
        if (result.hits().isEmpty()) {
            found.add(say("search.nothing"));
            return;
        }
        Span total = new Span(Words.of("search.total", result.total()));
        total.addClassNames("soft", "small");
        total.setId("total");
        OrderedList hits = new OrderedList();
        hits.addClassName("hits");
        result.hits().forEach(hit -> hits.add(new HitItem(hit)));
        found.add(total, hits, pages(result));
    }

    private Div pages(SearchResult result) {
        Div pages = new Div();
        pages.addClassName("row");
        if (page > 0) {
            pages.add(new NativeButton(Words.of("earlier-page"), click -> turn(-1)));
        }
        if ((long) (page + 1) * Narrowing.SIZE < result.total()) {
            pages.add(new NativeButton(Words.of("later-page"), click -> turn(1)));
        }
        return pages;
    }

    private void turn(int by) {
        page += by;
        look();
    }

    private static Div say(String key) {
        Div words = new Div(Words.of(key));
        words.addClassNames("sheet", "empty");
        return words;
    }

    @Override
    public String getPageTitle() {
        return Words.of("search.title") + " · Tessera";
    }
}
