package org.tessera.ui.assessments;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tessera.comparison.Comparison.Piece;
import org.tessera.correction.Correction;
import org.tessera.evidence.Passage;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** A cited passage that its owner corrected: the old words beside the new ones, and what a coordinator makes of it. */
final class CorrectionCard extends Article {

    /** What a coordinator does with a correction. */
    interface Acts {
        void takeOver(Correction correction);

        void keep(Correction correction);

        void drop(Correction correction);

        void open(Passage passage);
    }

    CorrectionCard(Correction one, Acts acts) {
        addClassNames("passage-card", "correction");
        add(Pieces.box(
                "card-row",
                Tags.of(Labels.of("correction." + one.kind()), one.kind() == Correction.Kind.SAME ? "good" : "care"),
                Pieces.span(
                        "source-place",
                        Labels.of(
                                "correction-of",
                                Words.country(one.before().owner()),
                                one.correction().particulars().title()))));
        Passage after = one.after();
        Div changed = Pieces.box("suggestion-change");
        if (after == null) {
            HtmlContainer gone = new HtmlContainer("del");
            gone.setText(one.before().text());
            changed.add(gone);
        } else {
            one.redline().forEach(piece -> changed.add(shown(piece)));
        }
        String language = one.before().language();
        if (language != null) {
            changed.getElement().setAttribute("lang", language);
        }
        add(changed);
        if (after != null) {
            add(Pieces.box("card-row", Pieces.codes(after), Pieces.quiet("correction-open", () -> acts.open(after))));
        }
        Div row = Pieces.box("card-acts");
        if (after != null) {
            row.add(Pieces.primary("correction-take-over", () -> acts.takeOver(one)));
        }
        row.add(
                Pieces.button("correction-drop", () -> acts.drop(one)),
                Pieces.quiet("correction-keep", () -> acts.keep(one)));
        add(row);
    }

    private static HtmlContainer shown(Piece piece) {
        HtmlContainer shown = switch (piece.change()) {
            case SAME -> new Span();
            case INSERTED -> new HtmlContainer("ins");
            case DELETED -> new HtmlContainer("del");
        };
        shown.setText(piece.text());
        return shown;
    }
}
