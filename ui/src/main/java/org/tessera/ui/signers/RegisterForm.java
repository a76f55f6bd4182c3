package org.tessera.ui.signers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.tessera.identity.Viewer;
import org.tessera.problem.Conflict;
import org.tessera.problem.Invalid;
import org.tessera.signers.Signers;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** A certificate or OpenPGP key, pasted. */
final class RegisterForm extends Aside {

    RegisterForm(Viewer viewer, Signers signers, Runnable changed) {
        addClassNames("sheet", "stacked");
        TextArea key = new TextArea(Words.of("signers.key"));
        key.setId("key");
        key.setWidthFull();
        key.setMinRows(8);
        key.setMaxRows(14);
        key.setMaxLength(64 * 1024);
        key.setPlaceholder("-----BEGIN CERTIFICATE-----");
        key.addClassName("mono");
        Button register = new Button(Words.of("signers.register"), _ -> {
            try {
                signers.register(viewer, key.getValue());
                Notices.done(Words.of("signers.registered"));
                changed.run();
            } catch (Invalid | Conflict wrong) {
                key.setInvalid(true);
                key.setErrorMessage(wrong.getMessage());
            }
        });
        register.setId("register");
        register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Paragraph hint = new Paragraph(Words.of("signers.key-hint"));
        hint.addClassNames("small", "soft");
        add(new H2(Words.of("signers.register-title")), hint, key, register);
    }
}
