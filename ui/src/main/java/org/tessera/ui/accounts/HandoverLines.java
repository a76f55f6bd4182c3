package org.tessera.ui.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tessera.accounts.Account;
import org.tessera.accounts.Handover;
import org.tessera.accounts.Handovers;
import org.tessera.identity.Viewer;
import org.tessera.ui.Words;

/** To whom an account's work went, and, of one that is shut out or has no role any more, handing it to a successor. */
final class HandoverLines extends Div {

    private final transient Viewer viewer;
    private final transient Account one;
    private final transient Handovers handovers;
    private final transient Attempt attempt;

    HandoverLines(
            Viewer viewer,
            Account one,
            List<Account> all,
            List<Handover> handed,
            Handovers handovers,
            Attempt attempt) {
        this.viewer = viewer;
        this.one = one;
        this.handovers = handovers;
        this.attempt = attempt;
        addClassName("stack-tight");
        List<Handover> own = handed.stream()
                .filter(each -> each.account().equals(one.name()))
                .toList();
        own.forEach(each -> add(line(each, all)));
        if (leaves() && own.stream().noneMatch(Handover::waits)) {
            List<String> successors = all.stream()
                    .filter(other -> handovers.possible(viewer, one, other))
                    .map(Account::name)
                    .toList();
            if (!successors.isEmpty()) {
                add(offer(successors));
            }
        }
    }

    private boolean leaves() {
        return one.disabled() != null || one.effective(Instant.now()).roles().isEmpty();
    }

    private Div line(Handover each, List<Account> all) {
        Instant confirmed = each.confirmedAt();
        Span said = new Span(
                confirmed == null
                        ? Words.of("accounts.handover-proposed", each.successor(), each.proposedBy())
                        : Words.of("accounts.handed-over", each.successor(), Words.time(confirmed)));
        said.addClassNames("small", "soft");
        Div line = new Div(said);
        line.addClassName("row");
        Optional<Account> to = all.stream()
                .filter(other -> other.name().equals(each.successor()))
                .findFirst();
        if (to.isPresent() && Handovers.mayConfirm(viewer, one, to.get(), each)) {
            NativeButton confirm = new NativeButton(
                    Words.of("accounts.confirm-handover"),
                    _ -> attempt.run(() -> handovers.confirm(viewer, one.name(), each.id()), "accounts.handover-done"));
            confirm.addClassName("linkish");
            line.add(confirm);
        }
        return line;
    }

    private NativeButton offer(List<String> successors) {
        NativeButton start = new NativeButton(Words.of("accounts.hand-over"));
        start.addClassNames("linkish", "hand-over");
        start.addClickListener(_ -> {
            remove(start);
            add(form(successors));
        });
        return start;
    }

    private Div form(List<String> successors) {
        Select<String> to = new Select<>();
        to.setLabel(Words.of("accounts.successor"));
        to.setWidth("24rem");
        to.setItems(successors);
        to.setHelperText(Words.of("accounts.successor-help"));
        Button hand = new Button(
                Words.of("accounts.hand-it-over"),
                _ -> attempt.run(
                        () -> handovers.handOver(viewer, one.name(), to.getValue()), "accounts.handover-done"));
        hand.setEnabled(false);
        to.addValueChangeListener(chosen -> hand.setEnabled(chosen.getValue() != null));
        hand.addClassName("confirm");
        hand.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Div form = new Div(to, hand);
        form.addClassNames("row", "deputy-form");
        return form;
    }
}
