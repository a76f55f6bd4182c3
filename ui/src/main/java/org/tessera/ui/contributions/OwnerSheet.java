package org.tessera.ui.contributions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.release.Release;
import org.tessera.release.ReleaseTerms;
import org.tessera.release.Releases;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** The owner's decisions: who else may see the contribution, until when, and withdrawal. */
class OwnerSheet extends Section {

    private final Viewer viewer;
    private final Contribution contribution;
    private final Releases releases;
    private final Runnable changed;

    OwnerSheet(Viewer viewer, Contribution contribution, Releases releases, Runnable changed) {
        this.viewer = viewer;
        this.contribution = contribution;
        this.releases = releases;
        this.changed = changed;
        addClassName("sheet");
        setId("releases");
        add(new H2(Words.of("release.title")));
        inForce();
        if (!contribution.state().gone()) {
            grantForm();
        }
    }

    private void inForce() {
        List<Release> inForce = releases.of(viewer, contribution.id());
        if (inForce.isEmpty()) {
            Paragraph none = new Paragraph(Words.of("release.none"));
            none.addClassName("soft");
            add(none);
        }
        inForce.forEach(release -> {
            String audiences =
                    release.to().stream().sorted().map(Words::audience).collect(Collectors.joining(", "));
            Span to = new Span(audiences);
            Span scope = new Span(scope(release));
            scope.addClassNames("soft", "small");
            Button revoke = new Button(Words.of("release.revoke"), click -> {
                releases.revoke(viewer, contribution.id(), release.id());
                Notices.done(Words.of("release.revoked"));
                changed.run();
            });
            revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            revoke.addClassName("push");
            revoke.setAriaLabel(Words.of("release.revoke") + ": " + audiences);
            Div line = new Div(to, scope, revoke);
            if (releases.mayCosign(viewer, release)) {
                line.addComponentAtIndex(2, cosign(release, audiences));
            }
            line.addClassNames("row", "release");
            add(line);
        });
    }

    private Button cosign(Release release, String audiences) {
        Button sign = new Button(Words.of("release.cosign"), click -> {
            releases.cosign(viewer, contribution.id(), release.id());
            Notices.done(Words.of("release.cosigned"));
            changed.run();
        });
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        sign.setAriaLabel(Words.of("release.cosign") + ": " + audiences);
        return sign;
    }

    private static String scope(Release release) {
        String what = release.passages().isEmpty()
                ? Words.of("release.whole")
                : Words.of("release.passages", release.passages().size());
        if (release.terms().anonymous()) {
            what += ", " + Words.of("release.anonymously");
        }
        if (release.pending()) {
            what += ", " + Words.of("release.pending", release.grantedBy());
        }
        Instant until = release.until();
        return until == null ? what : what + ", " + Words.of("release.until-time", Words.time(until));
    }

    private void grantForm() {
        CheckboxGroup<Audience> to = new CheckboxGroup<>(Words.of("release.to"));
        to.setItems(Arrays.stream(Audience.values())
                .filter(audience -> audience != Audience.of(contribution.owner()) && audience != Audience.COORDINATORS)
                .sorted(Comparator.comparingInt(Audience::ordinal))
                .toList());
        to.setItemLabelGenerator(Words::audience);
        DatePicker until = new DatePicker(Words.of("release.until"));
        until.setMin(LocalDate.now(ZoneOffset.UTC).plusDays(1));
        until.setClearButtonVisible(true);
        until.setHelperText(Words.of("release.until-help"));
        Checkbox anonymous = new Checkbox(Words.of("release.anonymous"));
        anonymous.setHelperText(Words.of("release.anonymous-help"));
        to.setHelperText(Words.of("release.beyond-help"));
        Button grant = new Button(
                Words.of("release.grant"), click -> grant(to.getValue(), until.getValue(), anonymous.getValue()));
        grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        grant.setId("grant");
        Button withdraw = new Button(Words.of("release.withdraw"), click -> askReason());
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        withdraw.setId("withdraw");
        withdraw.addClassName("push");
        Div actions = new Div(grant, withdraw);
        actions.addClassName("row");
        add(to, until, anonymous, actions);
    }

    private void grant(Set<Audience> to, @Nullable LocalDate until, boolean anonymous) {
        if (to.isEmpty()) {
            Notices.problem(Words.of("release.choose"));
            return;
        }
        Instant end = until == null
                ? null
                : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        ReleaseTerms terms = anonymous ? ReleaseTerms.ANONYMOUS : ReleaseTerms.OPEN;
        Release release = releases.grant(viewer, contribution.id(), to, Set.of(), end, terms);
        Notices.done(Words.of(release.pending() ? "release.proposed" : "release.granted"));
        changed.run();
    }

    private void askReason() {
        TextArea reason = new TextArea(Words.of("release.reason"));
        reason.setRequired(true);
        reason.setWidthFull();
        reason.setMaxLength(2000);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Words.of("release.withdraw-title"));
        dialog.add(new Paragraph(Words.of("release.withdraw-words")), reason);
        dialog.setCancelable(true);
        dialog.setCancelText(Words.of("cancel"));
        dialog.setConfirmText(Words.of("release.withdraw"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> {
            if (reason.getValue().isBlank()) {
                Notices.problem(Words.of("release.reason-needed"));
                return;
            }
            releases.withdraw(viewer, contribution.id(), reason.getValue().strip());
            Notices.done(Words.of("state." + ContributionState.WITHDRAWN));
            changed.run();
        });
        dialog.open();
    }
}
