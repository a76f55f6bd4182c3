package org.tessera.ui.requests;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tessera.consent.Answer;
import org.tessera.consent.Request;
import org.tessera.consent.Request.Outcome;
import org.tessera.problem.Invalid;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** The owner decides: grant, grant anonymised, grant other wording, refuse, or answer. */
final class DecisionForm extends Div {

    private static final int LONGEST = 2_000;

    private final Select<Outcome> outcome = new Select<>();
    private final TextArea reason = new TextArea(Words.of("requests.reason"));
    private final TextArea wording = new TextArea(Words.of("requests.wording"));

    DecisionForm(Request one, Consumer<Answer> deciding) {
        addClassName("decision-form");
        getStyle().set("display", "grid").set("gap", "0.6rem").set("justify-items", "start");
        boolean question = one.kind() == Request.Kind.CLARIFICATION;
        outcome.setItems(
                question
                        ? List.of(Outcome.ANSWERED, Outcome.REFUSED)
                        : List.of(
                                Outcome.GRANTED,
                                Outcome.GRANTED_ANONYMISED,
                                Outcome.GRANTED_REWORDED,
                                Outcome.REFUSED));
        outcome.setItemLabelGenerator(each -> Words.of("requests.choice." + each));
        outcome.setLabel(Words.of("requests.decision"));
        outcome.setValue(question ? Outcome.ANSWERED : Outcome.REFUSED);
        outcome.addValueChangeListener(change -> wording.setVisible(change.getValue() == Outcome.GRANTED_REWORDED));
        wording.setVisible(false);
        wording.setMaxLength(LONGEST);
        wording.setWidthFull();
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        Button decide = new Button(Words.of("requests.decide"), click -> decide(deciding));
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        decide.addClassName("decide");
        add(outcome, wording, reason, decide);
    }

    private void decide(Consumer<Answer> deciding) {
        Outcome chosen = outcome.getValue();
        try {
            deciding.accept(new Answer(
                    chosen,
                    words(reason),
                    null,
                    null,
                    null,
                    chosen == Outcome.GRANTED_REWORDED ? words(wording) : null));
        } catch (Invalid invalid) {
            Notices.problem(invalid.problems().getFirst().message());
        }
    }

    private static @Nullable String words(TextArea field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
