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
        // Clicking a button may take the selection away, so the last one over these words is remembered. One that
        // begins or ends outside, as three clicks make it, is of these words as far as it covers them.
        getElement().addAttachListener(_ -> getElement().executeJs("""
                const remember = () => {
                  const chosen = document.getSelection();
                  const range = chosen && chosen.rangeCount ? chosen.getRangeAt(0) : undefined;
                  const words = this.firstChild;
                  if (range && words && range.intersectsNode(words)) {
                    const from = range.startContainer === words ? range.startOffset : 0;
                    const to = range.endContainer === words ? range.endOffset : words.length;
                    this.$chosen = range.collapsed ? undefined : [from, to];
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
