package org.tessera.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tessera.evidence.Passage;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;
import org.tessera.ui.marking.Marked;

/** Where a passage comes from and how it may be used, in one line: country, document, locator, 4x4, handling. */
class PassageLine extends Div {

    PassageLine(Passage passage) {
        addClassName("passage-line");
        Span country = new Span(Words.country(passage.owner()));
        country.addClassName("country");
        add(country, new Span(passage.documentName()));
        String locator = Words.locator(passage.locator());
        if (!locator.isEmpty()) {
            add(new Span(locator));
        }
        Span evaluation = Tags.plain(passage.evaluation().toString());
        evaluation.setTitle(Words.of("search.evaluation"));
        add(evaluation);
        var beside = passage.coordinatorEvaluation();
        if (beside != null) {
            Span second = Tags.of(beside.toString(), "way");
            second.setTitle(Words.of("search.evaluation-beside"));
            add(second);
        }
        Marked.as(this, passage.marking(), passage.handling());
        passage.handling().stream().sorted().map(HandlingCode::name).forEach(code -> add(Tags.plain(code)));
        if (passage.marking() != Marking.BPL) {
            add(Tags.of(
                    Words.of("marking." + passage.marking()), passage.marking() == Marking.RESTRICTED ? "care" : ""));
        }
    }
}
