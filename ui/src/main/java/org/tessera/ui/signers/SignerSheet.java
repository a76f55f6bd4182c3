package org.tessera.ui.signers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Viewer;
import org.tessera.problem.Conflict;
import org.tessera.problem.Invalid;
import org.tessera.signers.SignerKey;
import org.tessera.signers.SignerKey.State;
import org.tessera.signers.Signers;
import org.tessera.ui.Notices;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** One key: whose, its fingerprint to compare, and what may be decided about it. */
final class SignerSheet extends Section {

    private static final int GROUP = 4;

    SignerSheet(Viewer viewer, SignerKey one, Signers signers, Runnable changed) {
        addClassNames("sheet", "signer");
        getElement().setAttribute("data-signer", one.id().toString());
        getElement().setAttribute("data-state", one.state().name());
        Span whose = new Span(one.account());
        whose.addClassName("strong");
        Span when = new Span(Words.of("signers.registered-at", Words.time(one.registeredAt())));
        when.addClassNames("small", "soft", "push");
        Div head = new Div(whose, tag(one), Tags.plain(Words.of("signers.kind." + one.kind())), when);
        head.addClassName("row");
        Paragraph fingerprint = new Paragraph(grouped(one.fingerprint()));
        fingerprint.addClassNames("mono", "small");
        fingerprint.getElement().setAttribute("aria-label", Words.of("signers.fingerprint"));
        add(head, new Paragraph(one.name()), fingerprint, small(validity(one)));
        String decidedBy = one.decidedBy();
        Instant decidedAt = one.decidedAt();
        if (decidedBy != null && decidedAt != null) {
            add(small(Words.of(
                    one.state() == State.REFUSED ? "signers.refused-by" : "signers.confirmed-by",
                    decidedBy,
                    Words.time(decidedAt))));
        }
        Instant revoked = one.revokedFrom();
        if (revoked != null) {
            add(small(Words.of("signers.revoked-from", Words.time(revoked))));
        }
        String reason = one.reason();
        if (reason != null) {
            add(new Paragraph(reason));
        }
        decisions(viewer, one, signers, changed);
    }

    private void decisions(Viewer viewer, SignerKey one, Signers signers, Runnable changed) {
        boolean waits = one.state() == State.PENDING;
        if (waits && Signers.mayConfirm(viewer, one)) {
            add(small(Words.of("signers.compare", one.account())));
            Button confirm = new Button(
                    Words.of("signers.confirm"),
                    _ -> attempt(() -> signers.confirm(viewer, one.id()), "signers.confirmed", changed));
            confirm.addClassName("confirm");
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(row(
                    confirm,
                    "signers.refuse",
                    reason -> attempt(() -> signers.refuse(viewer, one.id(), reason), "signers.refused", changed)));
        } else if ((waits || one.state() == State.CONFIRMED) && Signers.mayRevoke(viewer, one)) {
            if (waits) {
                add(small(Words.of("signers.waits")));
            }
            add(row(
                    null,
                    "signers.revoke",
                    reason ->
                            attempt(() -> signers.revoke(viewer, one.id(), null, reason), "signers.revoked", changed)));
        }
    }

    /** What takes back needs a reason: the field comes with the first press. */
    private static Div row(@Nullable Button first, String key, Consumer<String> act) {
        Div row = new Div();
        row.addClassName("row");
        if (first != null) {
            row.add(first);
        }
        TextField reason = new TextField();
        reason.setPlaceholder(Words.of("signers.reason"));
        reason.setAriaLabel(Words.of("signers.reason"));
        reason.setMaxLength(2000);
        reason.setWidth("22rem");
        reason.setVisible(false);
        Button button = new Button(Words.of(key));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        button.addClassName("against");
        button.addClickListener(_ -> {
            if (reason.isVisible()) {
                act.accept(reason.getValue());
            } else {
                reason.setVisible(true);
                reason.focus();
            }
        });
        row.add(reason, button);
        return row;
    }

    private static void attempt(Runnable act, String done, Runnable changed) {
        try {
            act.run();
            Notices.done(Words.of(done));
            changed.run();
        } catch (Invalid | Conflict wrong) {
            Notices.problem(String.valueOf(wrong.getMessage()));
        }
    }

    private static Span tag(SignerKey one) {
        return Tags.of(
                Words.of("signers.state." + one.state()),
                switch (one.state()) {
                    case PENDING -> "way";
                    case CONFIRMED -> "good";
                    case REFUSED, REVOKED -> "bad";
                });
    }

    private static String validity(SignerKey one) {
        Instant until = one.validUntil();
        String from = Words.time(one.validFrom());
        return until == null
                ? Words.of("signers.valid-from", from)
                : Words.of("signers.valid", from, Words.time(until));
    }

    private static Paragraph small(String words) {
        Paragraph small = new Paragraph(words);
        small.addClassNames("small", "soft");
        return small;
    }

    /** In groups, as people read it to one another. */
    private static String grouped(String fingerprint) {
        return fingerprint.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
