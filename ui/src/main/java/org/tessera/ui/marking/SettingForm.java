package org.tessera.ui.marking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.tessera.identity.Viewer;
import org.tessera.marking.Marking;
import org.tessera.overrides.SetMarking;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** Another marking than the rule's: what is set, what waits for a second person, and the proposal of one. */
final class SettingForm extends Div {

    private final transient Viewer viewer;
    private final transient Setting setting;
    private final transient Runnable changed;

    /** @param changed what the page does after a decision */
    SettingForm(Viewer viewer, Setting setting, Runnable changed) {
        this.viewer = viewer;
        this.setting = setting;
        this.changed = changed;
        addClassName("marking-setting");
        SetMarking.Both both = setting.both();
        SetMarking inForce = both.inForce();
        SetMarking waiting = both.waiting();
        if (inForce != null) {
            add(inForce(inForce));
        }
        if (waiting != null) {
            add(waiting(waiting));
        } else {
            List<Marking> others = setting.settable().stream()
                    .filter(one -> one != setting.told().marking())
                    .toList();
            add(others.isEmpty() ? soft(Labels.of("none-settable")) : proposal(others));
        }
    }

    private Div inForce(SetMarking set) {
        Button end = new Button(Labels.of("end"), click -> attempt(setting::end, Labels.of("ended")));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        end.setId("marking-end");
        return box(
                new H3(Labels.of("set-title")),
                line(set, Labels.of("set-by", set.proposedBy(), String.valueOf(set.decidedBy()))),
                end);
    }

    private Div waiting(SetMarking proposed) {
        boolean own = proposed.proposedBy().equals(viewer.account());
        Div acts = new Div();
        acts.addClassName("row");
        if (!own) {
            Button confirm = new Button(
                    Labels.of("confirm"),
                    click -> attempt(() -> setting.decide(proposed.id(), true), Labels.of("confirmed")));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            confirm.setId("marking-confirm");
            acts.add(confirm);
        }
        Button refuse = new Button(
                Labels.of(own ? "take-back" : "refuse"),
                click ->
                        attempt(() -> setting.decide(proposed.id(), false), Labels.of(own ? "taken-back" : "refused")));
        refuse.setId("marking-refuse");
        acts.add(refuse);
        Div waiting = box(
                new H3(Labels.of("waiting-title")),
                line(proposed, Labels.of("proposed-by", proposed.proposedBy(), Words.time(proposed.proposedAt()))),
                acts);
        if (own) {
            waiting.add(soft(Labels.of("needs-another")));
        }
        return waiting;
    }

    private Div proposal(List<Marking> others) {
        MarkingChoice marking = new MarkingChoice(Labels.of("propose-what"), others, others.getFirst(), () -> {});
        TextArea reason = new TextArea(Labels.of("reason"));
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setMaxLength(2_000);
        reason.setId("marking-reason");
        Button propose = new Button(
                Labels.of("propose"),
                click -> attempt(() -> setting.propose(marking.getValue(), reason.getValue()), Labels.of("proposed")));
        propose.setId("marking-propose");
        return box(new H3(Labels.of("propose-title")), soft(Labels.of("propose-hint")), marking, reason, propose);
    }

    private void attempt(Runnable act, String done) {
        try {
            act.run();
            Notices.done(done);
            changed.run();
        } catch (Invalid invalid) {
            Notices.problem(invalid.problems().getFirst().message());
        } catch (Conflict | Forbidden refused) {
            Notices.problem(String.valueOf(refused.getMessage()));
            changed.run();
        }
    }

    private static Div line(SetMarking one, String by) {
        Span who = new Span(by);
        who.addClassNames("small", "soft");
        Paragraph why = new Paragraph(one.reason());
        why.addClassName("marking-said");
        Div line = new Div(new MarkingTag(one.marking(), Set.of()), who, why);
        line.addClassName("marking-line");
        return line;
    }

    private static Div box(Component... content) {
        Div box = new Div(content);
        box.addClassName("stack");
        return box;
    }

    private static Paragraph soft(String words) {
        Paragraph soft = new Paragraph(words);
        soft.addClassNames("small", "soft");
        return soft;
    }
}
