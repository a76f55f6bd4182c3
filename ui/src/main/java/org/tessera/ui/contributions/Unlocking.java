package org.tessera.ui.contributions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.tessera.parsing.Cell;
import org.tessera.ui.Words;

/** Asks for the password of a locked document. */
final class Unlocking extends Dialog {

    Unlocking(String document, Consumer<String> unlock) {
        setHeaderTitle(Words.of("report.unlock"));
        setWidth("28rem");
        Input password = new Input(ValueChangeMode.EAGER);
        password.setType("password");
        password.setId("document-password");
        password.getElement().setAttribute("autocomplete", "off");
        password.getElement().setAttribute("maxlength", String.valueOf(Cell.Request.LONGEST_PASSWORD));
        password.addClassName("native-field");
        NativeLabel label = new NativeLabel(Words.of("report.password"));
        label.setFor(password);
        Paragraph name = new Paragraph(document);
        Paragraph words = new Paragraph(Words.of("report.unlock-words"));
        words.addClassNames("soft", "small");
        Div field = new Div(label, password);
        field.addClassName("native-labelled");
        Div stack = new Div(name, field, words);
        stack.addClassName("stack");
        add(stack);
        Button leave = new Button(Words.of("cancel"), click -> close());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button open = new Button(Words.of("report.unlock-now"), click -> {
            String given = password.getValue();
            if (!given.isBlank()) {
                close();
                unlock.accept(given);
            }
        });
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.setId("unlock-now");
        getFooter().add(leave, open);
        addOpenedChangeListener(change -> password.focus());
    }
}
