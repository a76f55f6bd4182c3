package org.tessera.ui.assessments;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** The name under which an outline is kept. */
final class TemplateForm extends Dialog {

    TemplateForm(String heading, String suggested, Consumer<String> keep) {
        setHeaderTitle(heading);
        TextField title = new TextField(Labels.of("template-name"));
        title.setWidthFull();
        title.setMaxLength(200);
        title.setValue(suggested);
        add(Pieces.box("form", title));
        getFooter().add(Pieces.quiet("cancel", this::close), Pieces.primary("template-keep", () -> {
            if (title.getValue().isBlank()) {
                title.setInvalid(true);
                return;
            }
            close();
            keep.accept(title.getValue());
        }));
        title.focus();
    }
}
