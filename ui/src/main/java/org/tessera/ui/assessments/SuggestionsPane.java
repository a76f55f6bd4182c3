package org.tessera.ui.assessments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.tessera.evidence.Passage;

/** Evidence that the last merge found for a section which people have edited: theirs to take or leave. */
final class SuggestionsPane extends Div {

    private static final int SHOWN = 320;

    private final PassageCard.Acts acts;

    SuggestionsPane(PassageCard.Acts acts) {
        this.acts = acts;
        addClassName("found");
    }

    void show(List<Passage> suggestions, String working) {
        removeAll();
        Paragraph hint = new Paragraph(Labels.of(suggestions.isEmpty() ? "suggestions-none" : "suggestions-hint"));
        hint.addClassName("hint");
        add(hint);
        for (Passage passage : suggestions) {
            Div words = Pieces.box("snippet");
            words.setText(Pieces.excerpt(
                    PassageWords.translation(passage, working)
                            .map(translation -> translation.text())
                            .orElse(passage.text()),
                    SHOWN));
            add(new PassageCard(passage, words, acts));
        }
    }
}
