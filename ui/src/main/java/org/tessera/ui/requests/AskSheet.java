package org.tessera.ui.requests;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.tessera.consent.Consent;
import org.tessera.consent.Wish;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.problem.Invalid;
import org.tessera.ui.Days;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** A coordinator asks a passage's owner: to release it to somebody, or, with nobody chosen, a question. */
public final class AskSheet extends Section {

    private final CheckboxGroup<Audience> to = new CheckboxGroup<>(Words.of("requests.to"));
    private final DatePicker until = Days.field(Words.of("release.until"));
    private final TextArea why = new TextArea(Words.of("requests.why"));

    public AskSheet(Viewer viewer, UUID passage, Country owner, Consent consent) {
        addClassName("sheet");
        setId("ask-owner");
        to.setItems(Arrays.stream(Audience.values())
                .filter(one -> one != Audience.COORDINATORS && one != Audience.of(owner))
                .toList());
        to.setItemLabelGenerator(Words::audience);
        until.setMin(LocalDate.now(ZoneOffset.UTC).plusDays(1));
        until.setClearButtonVisible(true);
        why.setWidthFull();
        why.setMaxLength(2_000);
        Paragraph hint = new Paragraph(Words.of("requests.ask-hint"));
        hint.addClassNames("small", "soft");
        Button ask = new Button(Words.of("requests.ask"), click -> ask(viewer, passage, consent));
        ask.setId("ask");
        add(new H2(Words.of("requests.ask-title")), hint, to, until, why, ask);
    }

    private void ask(Viewer viewer, UUID passage, Consent consent) {
        LocalDate last = until.getValue();
        try {
            consent.ask(
                    viewer,
                    new Wish(
                            Set.of(passage),
                            to.getValue(),
                            last == null
                                    ? null
                                    : last.plusDays(1)
                                            .atStartOfDay(ZoneOffset.UTC)
                                            .toInstant(),
                            null,
                            why.getValue()));
        } catch (Invalid invalid) {
            Notices.problem(invalid.problems().getFirst().message());
            return;
        }
        Notices.done(Words.of("requests.sent"));
        why.clear();
        to.clear();
    }
}
