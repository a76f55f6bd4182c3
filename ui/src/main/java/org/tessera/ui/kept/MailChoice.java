package org.tessera.ui.kept;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.tessera.identity.Viewer;
import org.tessera.mail.MailNotices;
import org.tessera.problem.Invalid;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** Whether somebody is told by e-mail that there is something new, and where. */
final class MailChoice extends Div {

    private final transient MailNotices notices;
    private final transient Viewer viewer;
    private final String suggested;

    /** @param suggested the address that the provider knows, empty for none */
    MailChoice(MailNotices notices, Viewer viewer, String suggested) {
        this.notices = notices;
        this.viewer = viewer;
        this.suggested = suggested;
        addClassNames("sheet", "mail-choice");
        draw();
    }

    private void draw() {
        removeAll();
        Optional<String> chosen = notices.address(viewer);
        Paragraph hint = new Paragraph(
                chosen.map(address -> Words.of("mail.chosen", address)).orElseGet(() -> Words.of("mail.hint")));
        add(hint);
        Div row = new Div();
        row.addClassName("row");
        if (chosen.isPresent()) {
            Button end = new Button(Words.of("mail.end"), _ -> {
                notices.end(viewer);
                Notices.done(Words.of("mail.ended"));
                draw();
            });
            end.setId("mail-end");
            row.add(end);
        } else {
            TextField address = new TextField(Words.of("mail.address"));
            address.setId("mail-address");
            address.setValue(suggested);
            address.getElement().setAttribute("autocomplete", "email");
            Button choose = new Button(Words.of("mail.choose"), _ -> choose(address));
            choose.addThemeVariants(ButtonVariant.PRIMARY);
            choose.setId("mail-choose");
            row.add(address, choose);
        }
        add(row);
    }

    private void choose(TextField address) {
        try {
            notices.choose(viewer, address.getValue());
            Notices.done(Words.of("mail.begun"));
            draw();
        } catch (Invalid wrong) {
            address.setErrorMessage(wrong.getMessage());
            address.setInvalid(true);
            address.focus();
        }
    }
}
