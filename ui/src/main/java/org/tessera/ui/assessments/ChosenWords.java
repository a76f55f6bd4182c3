package org.tessera.ui.assessments;

import com.vaadin.flow.component.html.Div;
import java.util.function.BiConsumer;
import org.tessera.evidence.Passage;

/** A passage's words, of which a reader may choose some to be quoted. */
final class ChosenWords extends Div {

    private final int length;

    ChosenWords(Passage passage) {
        this.length = passage.text().length();
        addClassName("chosen");
        setText(passage.text());
        if (passage.language() != null) {
            getElement().setAttribute("lang", passage.language());
        }
        // Clicking a button may take the selection away, so the last one within these words is remembered.
        getElement().addAttachListener(_ -> getElement().executeJs("""
                const remember = () => {
                  const chosen = document.getSelection();
                  const range = chosen && chosen.rangeCount ? chosen.getRangeAt(0) : undefined;
                  if (range && this.contains(range.startContainer) && this.contains(range.endContainer)) {
                    this.$chosen = range.collapsed ? undefined : [range.startOffset, range.endOffset];
                  }
                };
                this.addEventListener('mouseup', () => setTimeout(remember));
                this.addEventListener('keyup', remember);"""));
    }

    /** With the chosen stretch, else with all of it. */
    void chosen(BiConsumer<Integer, Integer> then) {
        getElement()
                .executeJs("return this.$chosen ? this.$chosen.join(' ') : ''")
                .then(String.class, said -> {
                    String[] parts = said.split(" ");
                    int from = parts.length == 2 ? Integer.parseInt(parts[0]) : 0;
                    int to = parts.length == 2 ? Integer.parseInt(parts[1]) : length;
                    if (from >= 0 && from < to && to <= length) {
                        then.accept(from, to);
                    }
                });
    }
}
