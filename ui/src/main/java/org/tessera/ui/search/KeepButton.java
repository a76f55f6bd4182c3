package org.tessera.ui.search;

import com.vaadin.flow.component.html.NativeButton;
import java.util.UUID;
import org.tessera.basket.Basket;
import org.tessera.identity.CurrentViewer;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** Puts a passage into the basket, or takes it out. */
class KeepButton extends NativeButton {

    private final UUID passage;
    private final Basket basket;
    private boolean kept;

    KeepButton(UUID passage, boolean kept, Basket basket) {
        this.passage = passage;
        this.kept = kept;
        this.basket = basket;
        addClassNames("linkish", "keep");
        addClickListener(click -> turn());
        show();
    }

    private void turn() {
        try {
            if (kept) {
                basket.take(CurrentViewer.get(), passage);
            } else {
                basket.put(CurrentViewer.get(), passage);
            }
            kept = !kept;
            show();
        } catch (Invalid full) {
            Notices.problem(String.valueOf(full.getMessage()));
        } catch (NotFound gone) {
            Notices.problem(Words.of("search.gone"));
        }
    }

    private void show() {
        setText(Words.of(kept ? "basket.kept" : "basket.keep"));
        getElement().setAttribute("aria-pressed", String.valueOf(kept));
    }
}
