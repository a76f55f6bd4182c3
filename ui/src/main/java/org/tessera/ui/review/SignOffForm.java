package org.tessera.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.tessera.review.Comments;
import org.tessera.review.SignOff.Verdict;

/** A verdict, and for all but a plain signature the words that go with it. */
final class SignOffForm extends Div {

    interface Giving {
        void give(Verdict verdict, String words);
    }

    private final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();
    private final Paragraph hint = new Paragraph();

    SignOffForm(Runnable cancel, Giving giving) {
        addClassName("sign-form");
        verdict.setLabel(Labels.of("sign.verdict"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(one -> Labels.of("sign." + one));
        verdict.setValue(Verdict.SIGNED);
        verdict.addValueChangeListener(_ -> draw());
        words.setMaxLength(Comments.LONGEST);
        words.setWidthFull();
        words.setMinHeight("7rem");
        hint.addClassName("hint");
        Button give = new Button(Labels.of("sign.give"), _ -> {
            boolean missing = verdict.getValue() != Verdict.SIGNED && words.isEmpty();
            words.setInvalid(missing);
            if (!missing) {
                giving.give(verdict.getValue(), words.getValue());
            }
        });
        give.addThemeVariants(ButtonVariant.PRIMARY);
        give.addClassName("sign-give");
        Button leave = new Button(Labels.of("cancel"), _ -> cancel.run());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Div acts = new Div(leave, give);
        acts.addClassName("acts");
        add(verdict, words, hint, acts);
        draw();
    }

    private void draw() {
        Verdict chosen = verdict.getValue();
        words.setVisible(chosen != Verdict.SIGNED);
        words.setInvalid(false);
        words.setLabel(chosen == Verdict.SIGNED ? "" : Labels.of("sign.words." + chosen));
        words.setErrorMessage(Labels.of("sign.words-missing"));
        hint.setText(Labels.of("sign.hint." + chosen));
        if (chosen != Verdict.SIGNED) {
            words.focus();
        }
    }
}
