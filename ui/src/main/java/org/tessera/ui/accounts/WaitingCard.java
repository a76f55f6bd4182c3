package org.tessera.ui.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.tessera.accounts.Account;
import org.tessera.accounts.Accounts;
import org.tessera.accounts.Appointment;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** One account that the provider says more of than is granted here: a line for each role that somebody has to decide. */
final class WaitingCard extends Section {

    WaitingCard(Viewer viewer, Account one, Accounts accounts, Attempt attempt) {
        addClassNames("sheet", "waits");
        getElement().setAttribute("data-waits", one.name());
        Span name = new Span(one.name());
        name.addClassName("strong");
        Span since = new Span(Words.of("accounts.presented", Words.time(one.firstSeen())));
        since.addClassNames("small", "soft", "push");
        Div head = new Div(
                name,
                Tags.plain(AccountWords.where(
                        one.claimed().country(), one.claimed().authority())),
                since);
        head.addClassName("row");
        add(head);
        Viewer effective = one.effective(Instant.now());
        one.claimed().roles().stream()
                .filter(role -> !effective.is(role))
                .sorted()
                .forEach(role -> add(line(viewer, one, role, accounts, attempt)));
    }

    private static Div line(Viewer viewer, Account one, Role role, Accounts accounts, Attempt attempt) {
        Div line = new Div();
        line.addClassName("row");
        Appointment proposed = one.appointments().stream()
                .filter(made -> made.role() == role && made.waits())
                .findFirst()
                .orElse(null);
        if (proposed == null) {
            boolean alone = viewer.is(Role.LEAD);
            if (!Accounts.mayAppoint(viewer, one, role)) {
                line.add(soft(Words.of("accounts.lead-confirms", AccountWords.role(role))));
                return line;
            }
            line.add(soft(Words.of(
                    alone ? "accounts.wants-of-lead" : "accounts.wants-of-administrators", AccountWords.role(role))));
            line.add(button(
                    Words.of(alone ? "accounts.confirm" : "accounts.propose", AccountWords.role(role)),
                    () -> attempt.run(
                            () -> accounts.appoint(viewer, one.name(), role, null),
                            alone ? "accounts.confirmed" : "accounts.proposed")));
            return line;
        }
        line.add(soft(Words.of(
                "accounts.proposed-by",
                AccountWords.role(role),
                proposed.proposedBy(),
                Words.time(proposed.proposedAt()))));
        if (Accounts.mayConfirm(viewer, one, proposed)) {
            line.add(button(
                    Words.of("accounts.confirm", AccountWords.role(role)),
                    () -> attempt.run(
                            () -> accounts.confirm(viewer, one.name(), proposed.id()), "accounts.confirmed")));
        }
        if (Accounts.mayEnd(viewer, one, proposed)) {
            Button down = new Button(
                    Words.of("accounts.turn-down"),
                    _ -> attempt.run(() -> accounts.end(viewer, one.name(), proposed.id()), "accounts.turned-down"));
            down.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            line.add(down);
        }
        return line;
    }

    private static Button button(String words, Runnable act) {
        Button button = new Button(words, _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassNames("confirm", "push");
        return button;
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("soft");
        return soft;
    }
}
