package org.tessera.ui.assessments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.tessera.evidence.Passage;

/** A passage beside the text: where it comes from, its words, and what can be done with it. */
final class PassageCard extends Article {

    /** What the cards of a pane can do. */
    interface Acts {
        boolean mayEdit();

        void open(Passage passage);

        void cite(Passage passage);

        /** Some of its words; offsets as in {@link org.tessera.drafting.Doc#quotedEvidence}. */
        void quote(Passage passage, int from, int to);

        default void quote(Passage passage) {
            quote(passage, 0, passage.text().length());
        }
    }

    PassageCard(Passage passage, Component words, Acts acts) {
        addClassName("passage-card");
        NativeButton open = new NativeButton();
        open.addClassName("passage-open");
        open.getElement().setAttribute("aria-label", Labels.of("open-passage", passage.contributionTitle()));
        open.add(Pieces.source(passage), words);
        open.addClickListener(click -> acts.open(passage));
        Div row = Pieces.box("card-row", Pieces.codes(passage));
        if (acts.mayEdit()) {
            Dragged.carries(this, passage.id());
            row.add(Pieces.box(
                    "card-acts",
                    Pieces.quiet("quote", () -> acts.quote(passage)),
                    Pieces.button("cite", () -> acts.cite(passage))));
        }
        add(open, row);
    }
}
