package org.tessera.ui.accounts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tessera.accounts.Account;
import org.tessera.accounts.Deputies;
import org.tessera.accounts.Deputyship;
import org.tessera.identity.Viewer;
import org.tessera.ui.Days;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** In whose place an account acts and when, and, for its lead, naming it. */
final class DeputyLines extends Div {

    private final transient Viewer viewer;
    private final transient Account one;
    private final transient Deputies deputies;
    private final transient Attempt attempt;

    DeputyLines(Viewer viewer, Account one, List<Deputyship> all, Deputies deputies, Attempt attempt) {
        this.viewer = viewer;
        this.one = one;
        this.deputies = deputies;
        this.attempt = attempt;
        addClassName("stack-tight");
        List<Deputyship> own =
                all.stream().filter(each -> each.deputy().equals(one.name())).toList();
        own.forEach(each -> add(line(each)));
        if (own.isEmpty()
                && one.disabled() == null
                && Deputies.mayName(viewer)
                && Deputies.suits(viewer, one, Instant.now())) {
            NativeButton name = new NativeButton(Words.of("accounts.name-deputy"));
            name.addClassNames("linkish", "name-deputy");
            name.addClickListener(_ -> {
                remove(name);
                add(form());
            });
            add(name);
        }
    }

    private Div line(Deputyship each) {
        boolean now = each.inForce(Instant.now());
        Span when = new Span(Words.of("accounts.deputy-period", Words.time(each.from()), Words.end(each.until())));
        when.addClassNames("small", "soft");
        Div line = new Div(Tags.of(Words.of("accounts.deputy-of", each.lead()), now ? "good" : "way"), when);
        line.addClassName("row");
        if (Deputies.mayEnd(viewer, each)) {
            NativeButton end = new NativeButton(
                    Words.of("accounts.end"),
                    _ -> attempt.run(() -> deputies.end(viewer, each.id()), "accounts.deputy-ended"));
            end.addClassName("linkish");
            line.add(end);
        }
        return line;
    }

    /** Whole days: the last one is still the deputy's. */
    private Div form() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        DatePicker from = Days.field(Words.of("accounts.from"), today);
        DatePicker to = Days.field(Words.of("accounts.to"), today.plusDays(7));
        Button name = new Button(
                Words.of("accounts.name-it"),
                _ -> attempt.run(
                        () -> deputies.name(viewer, one.name(), start(from.getValue(), 0), start(to.getValue(), 1)),
                        "accounts.deputy-named"));
        name.addClassName("confirm");
        name.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Div form = new Div(from, to, name);
        form.addClassNames("row", "deputy-form");
        return form;
    }

    private static Instant start(@Nullable LocalDate day, int plus) {
        return day == null
                ? Instant.EPOCH
                : day.plusDays(plus).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
