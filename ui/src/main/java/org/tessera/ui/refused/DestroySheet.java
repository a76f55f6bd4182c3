package org.tessera.ui.refused;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.tessera.contribution.Refusal;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** Nothing brings it back: whoever destroys types the number first. */
final class DestroySheet extends Section {

    private final TextField number = new TextField(Words.of("refused.type-number"));
    private final Runnable leaving;

    DestroySheet(Refusal one, Consumer<String> destroy, Runnable leaving) {
        this.leaving = leaving;
        addClassNames("sheet", "stack");
        setId("destroying");
        number.setId("destroy-number");
        number.setMaxLength(40);
        number.setWidth("16rem");
        number.addKeyDownListener(Key.ESCAPE, _ -> leaving.run());
        Button leave = new Button(Words.of("cancel"), _ -> leaving.run());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button take = new Button(Words.of("refused.destroy"), _ -> attempt(destroy));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        take.setId("destroy-for-good");
        Div buttons = new Div(take, leave);
        buttons.addClassName("row");
        add(
                new H2(Words.of("refused.destroy-title", one.number())),
                new Paragraph(Words.of("refused.destroy-words", Words.country(one.owner()), Words.size(one.size()))),
                number,
                buttons);
        addAttachListener(_ -> number.focus());
    }

    private void attempt(Consumer<String> destroy) {
        try {
            destroy.accept(number.getValue());
        } catch (Invalid wrong) {
            number.setErrorMessage(wrong.problems().getFirst().message());
            number.setInvalid(true);
            number.focus();
        } catch (NotFound faster) {
            Notices.problem(Words.of("refused.gone"));
            leaving.run();
        }
    }
}
