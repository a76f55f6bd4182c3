package org.tessera.ui.kept;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tessera.basket.Basket;
import org.tessera.evidence.Passage;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.search.Search;
import org.tessera.search.SearchQuery;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;
import org.tessera.ui.search.HitActs;
import org.tessera.ui.search.HitItem;

/** The passages that somebody has put aside; in the draft they stand beside the text. */
@PermitAll
@Route(value = "basket", layout = MainLayout.class)
public class BasketView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Basket basket;
    private final Viewer viewer = CurrentViewer.get();

    public BasketView(Basket basket) {
        this.basket = basket;
        addClassName("place");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Policy.maySearch(viewer).allowed()) {
            throw new NotFoundException();
        }
        show();
    }

    private void show() {
        removeAll();
        List<Passage> passages = basket.of(viewer);
        Paragraph lead = new Paragraph(Words.of("basket.hint"));
        lead.addClassName("lead");
        Header header = new Header(new H1(Words.of("basket.title")), lead);
        add(header);
        if (passages.isEmpty()) {
            Div empty = new Div(
                    new Paragraph(Words.of("basket.empty")), new Anchor("search", Words.of("basket.to-search")));
            empty.addClassNames("sheet", "empty");
            add(empty);
            return;
        }
        NativeButton clear = new NativeButton(Words.of("basket.clear"), click -> {
            basket.empty(viewer);
            show();
        });
        clear.setId("empty-basket");
        clear.addClassNames("secondary", "push");
        header.add(clear);
        HitActs acts = new HitActs(basket);
        SearchQuery nothing = SearchQuery.of("");
        OrderedList list = new OrderedList();
        list.addClassNames("hits", "narrow");
        passages.forEach(passage -> list.add(new HitItem(Search.shown(nothing, passage), acts)));
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Words.of("basket.title") + " · Tessera";
    }
}
