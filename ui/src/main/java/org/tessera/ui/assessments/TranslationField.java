package org.tessera.ui.assessments;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import org.tessera.evidence.Translation;
import org.tessera.evidence.Translation.Status;
import org.tessera.ui.Words;

/** Where somebody translates a passage that nobody has translated yet. */
final class TranslationField extends Div {

    private final TextArea text = new TextArea();

    TranslationField(String language, BiConsumer<String, Translation.Status> keep) {
        addClassName("translation-field");
        text.setLabel(Labels.of("translation-into", Words.language(language)));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setWidthFull();
        text.setMinRows(4);
        Checkbox verified = new Checkbox(Labels.of("translation-is-verified"));
        add(text, Pieces.box("card-row", verified, Pieces.primary("translation-keep", () -> {
            if (!text.isEmpty()) {
                keep.accept(text.getValue().strip(), verified.getValue() ? Status.VERIFIED : Status.WORKING);
            }
        })));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
