package org.tessera.ui.contributions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;
import org.tessera.contribution.Contribution;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.policy.MarkingPolicy;
import org.tessera.release.Remarking;
import org.tessera.ui.Words;
import org.tessera.ui.marking.MarkingChoice;

/** The owner marks a contribution otherwise; the form says beforehand whether it counts at once or waits for the lead. */
final class MarkingForm extends Dialog {

    private final Contribution contribution;
    private final MarkingChoice marking;
    private final CheckboxGroup<HandlingCode> handling = new CheckboxGroup<>(Words.of("facts.handling"));
    private final TextField note = new TextField(Words.of("facts.handling-note"));
    private final TextArea reason = new TextArea(Words.of("remark.reason"));
    private final Paragraph effect = new Paragraph();
    private final Button mark = new Button();

    MarkingForm(Contribution contribution, Marking ceiling, BiConsumer<Dialog, Remarking.Wish> act) {
        this.contribution = contribution;
        setHeaderTitle(Words.of("remark.title"));
        setWidth("36rem");
        marking = new MarkingChoice(
                Words.of("facts.marking"),
                Arrays.stream(Marking.values())
                        .filter(one -> !one.exceeds(ceiling))
                        .toList(),
                contribution.particulars().marking(),
                this::show);
        handling.setItems(HandlingCode.values());
        handling.setItemLabelGenerator(one -> Words.of("remark.code." + one));
        handling.setValue(contribution.particulars().handling());
        handling.addClassName("remark-codes");
        handling.setId("remark-handling");
        note.setWidthFull();
        note.setMaxLength(1000);
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setMaxLength(2000);
        reason.setId("remark-reason");
        effect.addClassName("small");
        effect.setId("remark-effect");
        handling.addValueChangeListener(change -> show());
        Div words = new Div(marking, handling, note, reason, effect);
        words.addClassName("stack");
        add(words);
        Button leave = new Button(Words.of("cancel"), click -> close());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        mark.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        mark.setId("remark-do");
        mark.addClickListener(click -> act.accept(
                this, new Remarking.Wish(marking.getValue(), handling.getValue(), note.getValue(), reason.getValue())));
        getFooter().add(leave, mark);
        show();
    }

    private void show() {
        Marking before = contribution.particulars().marking();
        Set<HandlingCode> codes = contribution.particulars().handling();
        boolean same = marking.getValue() == before && handling.getValue().equals(codes);
        boolean stricter = MarkingPolicy.atLeast(marking.getValue(), handling.getValue(), before, codes);
        boolean weaker = MarkingPolicy.atLeast(before, codes, marking.getValue(), handling.getValue());
        note.setVisible(handling.getValue().contains(HandlingCode.H3) && !codes.contains(HandlingCode.H3));
        effect.setText(Words.of(
                same ? "remark.same" : stricter ? "remark.stricter" : weaker ? "remark.weaker" : "remark.both-ways"));
        mark.setText(Words.of(weaker && !same ? "remark.propose" : "remark.mark"));
        mark.setEnabled(!same && (stricter || weaker));
    }
}
