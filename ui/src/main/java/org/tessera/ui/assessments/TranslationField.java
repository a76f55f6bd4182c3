package org.tessera.ui.assessments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.tessera.ui.Words;

/** Where somebody translates a passage that nobody has translated yet. */
final class TranslationField extends Div {

    private final TextArea text = new TextArea();

    TranslationField(String language, Consumer<String> keep) {
        addClassName("translation-field");
        text.setLabel(Labels.of("translation-into", Words.language(language)));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setWidthFull();
        text.setMinRows(4);
        add(text, Pieces.box("card-row", Pieces.primary("translation-keep", () -> {
            if (!text.isEmpty()) {
                keep.accept(text.getValue().strip());
            }
        })));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
