package org.tessera.ui.contributions;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Contribution;
import org.tessera.marking.HandlingCode;
import org.tessera.policy.Audience;
import org.tessera.release.Release;
import org.tessera.release.ReleaseTerms;
import org.tessera.ui.Days;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** To whom, until when, and under which conditions the owner lets others see. */
final class GrantForm extends Div {

    /** What is released is the caller's to know. */
    interface Granting {
        Release grant(Set<Audience> to, @Nullable Instant until, ReleaseTerms terms);
    }

    private final CheckboxGroup<Audience> to = new CheckboxGroup<>(Words.of("release.to"));
    private final DatePicker until = Days.field(Words.of("release.until"));
    private final Checkbox anonymous = new Checkbox(Words.of("release.anonymous"));
    private final TextField wording = words("release.wording");
    private final TextField conditions = words("release.conditions");
    private final Button grant = new Button();
    private final Granting granting;

    GrantForm(Contribution contribution, Granting granting) {
        this.granting = granting;
        addClassName("grant-form");
        to.setItems(Arrays.stream(Audience.values())
                .filter(audience -> audience != Audience.of(contribution.owner()) && audience != Audience.COORDINATORS)
                .sorted(Comparator.comparingInt(Audience::ordinal))
                .toList());
        to.setItemLabelGenerator(Words::audience);
        to.setHelperText(Words.of("release.beyond-help"));
        anonymous.setHelperText(Words.of("release.anonymous-help"));
        anonymous.addValueChangeListener(change -> wording.setVisible(change.getValue()));
        wording.setVisible(false);
        until.setMin(LocalDate.now(ZoneOffset.UTC));
        until.setClearButtonVisible(true);
        until.setHelperText(Words.of("release.until-help"));
        grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        grant.setId("grant");
        grant.addClickListener(click -> give());
        add(to, until, more(), bound(contribution), grant);
    }

    void label(String words, boolean ready) {
        grant.setText(words);
        grant.setEnabled(ready);
    }

    /** What is seldom needed stays folded. */
    private HtmlContainer more() {
        HtmlContainer summary = new HtmlContainer("summary");
        summary.setText(Words.of("release.more"));
        Div terms = new Div(conditions, anonymous, wording);
        terms.addClassName("stack");
        HtmlContainer more = new HtmlContainer("details");
        more.add(summary, terms);
        return more;
    }

    private static Paragraph bound(Contribution contribution) {
        Paragraph bound = new Paragraph(Words.of(
                "release.bound",
                contribution.particulars().handling().stream()
                        .sorted()
                        .map(HandlingCode::name)
                        .collect(Collectors.joining(" ")),
                Words.of("marking." + contribution.particulars().marking())));
        bound.addClassNames("small", "soft");
        return bound;
    }

    private void give() {
        if (to.getValue().isEmpty()) {
            Notices.problem(Words.of("release.choose"));
            return;
        }
        LocalDate last = until.getValue();
        Release release = granting.grant(
                to.getValue(),
                last == null
                        ? null
                        : last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                new ReleaseTerms(anonymous.getValue(), said(conditions), anonymous.getValue() ? said(wording) : null));
        to.clear();
        until.clear();
        conditions.clear();
        wording.clear();
        anonymous.setValue(false);
        Notices.done(Words.of(release.pending() ? "release.proposed" : "release.granted"));
    }

    private static TextField words(String key) {
        TextField field = new TextField(Words.of(key));
        field.setWidthFull();
        field.setMaxLength(1000);
        return field;
    }

    private static @Nullable String said(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
