package org.tessera.ui.contributions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.tessera.ui.Words;

/** Asks for the reason of a withdrawal; stays open until there is one or the person thinks better of it. */
final class Withdrawing extends Dialog {

    private final TextArea reason = new TextArea(Words.of("release.reason"));

    Withdrawing(Consumer<String> withdraw) {
        setHeaderTitle(Words.of("release.withdraw-title"));
        setWidth("32rem");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        reason.setMinRows(3);
        Div words = new Div(new Paragraph(Words.of("release.withdraw-words")), reason);
        words.addClassName("stack");
        add(words);
        Button leave = new Button(Words.of("cancel"), click -> close());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button take = new Button(Words.of("release.withdraw"), click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(Words.of("release.reason-needed"));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            close();
            withdraw.accept(reason.getValue().strip());
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        take.setId("withdraw-for-good");
        getFooter().add(leave, take);
        addOpenedChangeListener(change -> reason.focus());
    }
}
