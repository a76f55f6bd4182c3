package org.tessera.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tessera.accounts.AccountHistory;
import org.tessera.audit.Replay;
import org.tessera.audit.Replayed;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.ledger.LedgerEntry;
import org.tessera.policy.Grant;
import org.tessera.policy.Policy;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.release.ReleaseHistory;
import org.tessera.text.Texts;
import org.tessera.ui.Days;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Table;
import org.tessera.ui.Words;

/** The auditor asks why somebody could see something then, and is shown the decision anew with what it rested on. */
@PermitAll
@Route(value = "replay", layout = MainLayout.class)
public final class ReplayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Replay replay;
    private final transient Viewer viewer = CurrentViewer.get();
    private final TextField account = new TextField(Words.of("replay.account"));
    private final TextField about = new TextField(Words.of("replay.about"));
    private final DatePicker day = Days.field(Words.of("replay.day"), LocalDate.now(ZoneOffset.UTC));
    private final TextField time = new TextField(Words.of("replay.time"));
    private final Div answer = new Div();

    ReplayView(Replay replay) {
        this.replay = replay;
        addClassNames("place", "replay");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Policy.mayReadLedger(viewer).allowed()) {
            throw new NotFoundException();
        }
        account.setId("replay-account");
        about.setId("replay-about");
        about.setWidth("23rem");
        time.setValue(
                LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString());
        time.setWidth("7rem");
        Button ask = new Button(Words.of("replay.ask"), _ -> ask());
        ask.setId("replay-ask");
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div filters = new Div(account, about, day, time, ask);
        filters.addClassName("filters");
        Paragraph lead = new Paragraph(Words.of("replay.lead"));
        lead.addClassName("lead");
        answer.addClassName("stack");
        answer.getElement().setAttribute("role", "status");
        add(new Header(new H1(Words.of("replay.title")), lead), filters, answer);
    }

    private void ask() {
        answer.removeAll();
        account.setInvalid(false);
        Optional<UUID> id = id();
        Optional<Instant> at = at();
        about.setInvalid(id.isEmpty());
        about.setErrorMessage(Words.of("replay.no-id"));
        time.setInvalid(at.isEmpty());
        time.setErrorMessage(Words.of("replay.no-time"));
        if (id.isEmpty() || at.isEmpty()) {
            return;
        }
        try {
            show(replay.replay(viewer, account.getValue().strip(), id.get(), at.get()));
        } catch (Invalid stranger) {
            account.setErrorMessage(stranger.getMessage());
            account.setInvalid(true);
            account.focus();
        } catch (NotFound absent) {
            answer.add(new Paragraph(Words.of("replay.nothing")));
        }
    }

    private void show(Replayed one) {
        boolean reads = one.reads().allowed();
        Div verdict = new Div();
        verdict.setClassName("verdict " + (reads ? "good" : "bad"));
        Span title = new Span(Words.of(
                reads ? "replay.could" : one.reads().anonymised() ? "replay.could-anonymised" : "replay.could-not",
                one.name(),
                Words.second(one.at())));
        title.addClassName("strong");
        UnorderedList because = new UnorderedList();
        one.because().forEach(ground -> because.add(new ListItem(Texts.in(Words.locale(), ground))));
        verdict.add(title, because);
        answer.add(verdict, facts(one), entries(one.entries()));
    }

    private static Component facts(Replayed one) {
        HtmlContainer facts = new HtmlContainer("dl");
        facts.addClassName("facts");
        AccountHistory.Then then = one.account();
        fact(facts, "replay.claimed", then == null ? Words.of("replay.not-come") : roles(then.claimed()));
        fact(facts, "replay.effective", roles(one.viewer()));
        if (then != null) {
            then.appointments()
                    .forEach(made -> fact(
                            facts,
                            "replay.appointment",
                            Words.of(
                                    "replay.appointed",
                                    Words.of("role." + made.role()),
                                    made.proposedBy(),
                                    String.valueOf(made.confirmedBy()),
                                    made.confirmedAt() == null ? "" : Words.second(made.confirmedAt()))));
            then.deputyships()
                    .forEach(made -> fact(facts, "replay.appointment", Words.of("accounts.deputy-of", made.lead())));
        }
        fact(
                facts,
                "replay.evidence",
                Words.country(one.evidence().owner())
                        + (one.evidence().authority() == null
                                ? ""
                                : " · " + one.evidence().authority())
                        + " · " + Words.of("marking." + one.evidence().marking()) + " · "
                        + one.evidence().handling().stream()
                                .sorted()
                                .map(Enum::name)
                                .collect(Collectors.joining(" ")));
        one.releases().forEach(each -> fact(facts, "replay.release", release(each)));
        Div sheet = new Div(facts);
        sheet.addClassName("sheet");
        return sheet;
    }

    private static String release(ReleaseHistory.Then each) {
        Grant grant = each.grant();
        String to = grant.to().stream().sorted().map(Words::audience).collect(Collectors.joining(", "));
        String by = grant.cosignedBy() == null ? grant.grantedBy() : grant.grantedBy() + ", " + grant.cosignedBy();
        String until = grant.until() == null ? Words.of("replay.no-end") : Words.second(grant.until());
        return Words.of(
                grant.anonymous() ? "replay.released-anonymised" : "replay.released",
                to,
                by,
                Words.second(each.grantedAt()),
                until);
    }

    private static void fact(HtmlContainer facts, String key, String words) {
        HtmlContainer name = new HtmlContainer("dt");
        name.setText(Words.of(key));
        HtmlContainer value = new HtmlContainer("dd");
        value.setText(words);
        facts.add(name, value);
    }

    private static String roles(Viewer one) {
        String roles = one.roles().stream()
                .sorted()
                .map(role -> Words.of("role." + role))
                .collect(Collectors.joining(", "));
        String named = roles.isEmpty() ? Words.of("replay.no-role") : roles;
        String where = one.country() == null ? "" : " · " + Words.country(one.country());
        return named + where + (one.authority() == null ? "" : " · " + one.authority());
    }

    private static Component entries(List<LedgerEntry> entries) {
        Table table = new Table(
                Words.of("replay.entries"),
                List.of(
                        Words.of("ledger.number"),
                        Words.of("ledger.time"),
                        Words.of("ledger.actor"),
                        Words.of("ledger.act"),
                        Words.of("ledger.object")));
        entries.forEach(entry -> {
            Span object = new Span(entry.object() == null ? "" : entry.object());
            object.addClassName("mono");
            Anchor number = new Anchor("ledger", String.valueOf(entry.seq()));
            Span time = new Span(Words.second(entry.at()));
            time.addClassNames("small", "one-line");
            table.row(number, time, entry.actor(), Words.act(entry.act()), object);
        });
        Div sheet = new Div(new H2(Words.of("replay.entries")), table);
        sheet.addClassName("sheet");
        return sheet;
    }

    private Optional<UUID> id() {
        try {
            String said = about.getValue().strip();
            return Optional.of(UUID.fromString(said.substring(said.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Optional<Instant> at() {
        try {
            LocalDate date = day.getValue();
            return date == null
                    ? Optional.empty()
                    : Optional.of(date.atTime(LocalTime.parse(time.getValue().strip()))
                            .toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return Words.of("replay.title") + " · Tessera";
    }
}
