package org.tessera.ui.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.time.Instant;
import org.tessera.accounts.Account;
import org.tessera.accounts.Accounts;
import org.tessera.accounts.Appointment;
import org.tessera.accounts.ShuttingOut;
import org.tessera.identity.Viewer;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** The cells of one account's line: its roles with who granted them, its state, and what may be done about it. */
final class AccountRow {

    private final Viewer viewer;
    private final Account one;
    private final Accounts accounts;
    private final ShuttingOut shuttingOut;
    private final Attempt attempt;

    AccountRow(Viewer viewer, Account one, Accounts accounts, ShuttingOut shuttingOut, Attempt attempt) {
        this.viewer = viewer;
        this.one = one;
        this.accounts = accounts;
        this.shuttingOut = shuttingOut;
        this.attempt = attempt;
    }

    Component name() {
        Span name = new Span(one.name());
        name.addClassName("strong");
        Account.Disabling disabled = one.disabled();
        if (disabled == null) {
            return name;
        }
        Span why = new Span(
                Words.of("accounts.disabled-by", disabled.by(), Words.time(disabled.since()), disabled.reason()));
        why.addClassNames("small", "soft");
        Div cell = new Div(name, Tags.of(Words.of("accounts.disabled"), "bad"), why);
        cell.addClassName("stack-tight");
        return cell;
    }

    Component roles() {
        Div cell = new Div();
        cell.addClassName("stack-tight");
        Instant now = Instant.now();
        one.appointments().stream().filter(made -> made.inForce(now)).forEach(made -> cell.add(line(made)));
        if (cell.getChildren().findAny().isEmpty()) {
            Span none = new Span(Words.of("accounts.no-role"));
            none.addClassName("soft");
            cell.add(none);
        }
        return cell;
    }

    private Div line(Appointment made) {
        String by = made.proposedBy().equals(made.confirmedBy())
                ? made.proposedBy()
                : made.proposedBy() + ", " + made.confirmedBy();
        Instant since = made.confirmedAt() == null ? made.proposedAt() : made.confirmedAt();
        boolean installation = Viewer.PLATFORM.account().equals(made.proposedBy());
        Span granted = new Span(
                installation
                        ? Words.of("accounts.since-start", Words.time(since))
                        : Words.of("accounts.since", Words.time(since), by));
        granted.addClassNames("small", "soft");
        Div line = new Div(Tags.plain(AccountWords.role(made.role())), granted);
        line.addClassName("row");
        if (Accounts.mayEnd(viewer, one, made)) {
            NativeButton end = new NativeButton(
                    Words.of("accounts.end"),
                    _ -> attempt.run(() -> accounts.end(viewer, one.name(), made.id()), "accounts.ended"));
            end.addClassName("linkish");
            end.getElement()
                    .setAttribute(
                            "aria-label", Words.of("accounts.end-of", AccountWords.role(made.role()), one.name()));
            line.add(end);
        }
        return line;
    }

    /** Shutting out asks for a reason first. */
    Component acts() {
        Div cell = new Div();
        cell.addClassNames("row", "row-acts");
        if (!ShuttingOut.mayDisable(viewer, one)) {
            return cell;
        }
        if (one.disabled() != null) {
            cell.add(new NativeButton(
                    Words.of("accounts.enable"),
                    _ -> attempt.run(() -> shuttingOut.enable(viewer, one.name()), "accounts.enabled")));
            return cell;
        }
        TextField reason = new TextField();
        reason.setPlaceholder(Words.of("accounts.reason"));
        reason.setAriaLabel(Words.of("accounts.reason"));
        reason.setMaxLength(2000);
        reason.addThemeVariants(TextFieldVariant.SMALL);
        reason.setVisible(false);
        NativeButton disable = new NativeButton(Words.of("accounts.disable"));
        disable.addClassName("against");
        disable.addClickListener(_ -> {
            if (reason.isVisible()) {
                attempt.run(() -> shuttingOut.disable(viewer, one.name(), reason.getValue()), "accounts.shut-out");
            } else {
                reason.setVisible(true);
                reason.focus();
            }
        });
        cell.add(reason, disable);
        return cell;
    }
}
