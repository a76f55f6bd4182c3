package org.tessera.ui.assessments;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import org.tessera.correction.Correction;
import org.tessera.evidence.Passage;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** A cited passage that its owner corrected: what the section says, what the owner says now, and what to make of it. */
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
        Passage after = one.after();
        Div head = Pieces.box(
                "correction-head",
                Tags.of(Labels.of("correction." + one.kind()), one.kind() == Correction.Kind.SAME ? "good" : "care"),
                Pieces.span("owner", one.before().owner().name()),
                Pieces.span(
                        "source-place",
                        one.correction().particulars().title() + " · "
                                + Words.locator((after == null ? one.before() : after).locator())));
        add(head);
        Redline redline = new Redline(one);
        if (!one.sentences().isEmpty()) {
            add(Pieces.span("correction-whose", Labels.of("correction-here")));
            one.sentences().forEach(words -> add(redline.touched(words)));
        }
        add(Pieces.span(
                "correction-whose",
                Labels.of(
                        after == null ? "correction-not-there" : "correction-there",
                        Words.country(one.before().owner()))));
        add(redline.words());
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
}
