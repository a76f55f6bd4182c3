package org.tessera.ui.search;

import com.vaadin.flow.component.UI;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.tessera.basket.Basket;
import org.tessera.evidence.Passage;
import org.tessera.identity.CurrentViewer;
import org.tessera.ui.SearchWish;

/** What can be done with the hits of a list: put aside, and ask for more like one. */
public final class HitActs {

    private final Basket basket;
    private final Set<UUID> kept;

    public HitActs(Basket basket) {
        this.basket = basket;
        this.kept = new HashSet<>(basket.ids(CurrentViewer.get()));
    }

    KeepButton keep(Passage passage) {
        return new KeepButton(passage.id(), kept.contains(passage.id()), basket);
    }

    /** Goes to the search page, or begins there anew. */
    void like(Passage passage) {
        SearchWish.like(passage.id(), passage.contributionTitle()).keep();
        UI.getCurrent().navigate(SearchView.class);
    }
}
