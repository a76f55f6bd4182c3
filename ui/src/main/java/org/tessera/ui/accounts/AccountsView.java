package org.tessera.ui.accounts;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tessera.accounts.Account;
import org.tessera.accounts.Accounts;
import org.tessera.accounts.Deputies;
import org.tessera.accounts.Deputyship;
import org.tessera.accounts.Handover;
import org.tessera.accounts.Handovers;
import org.tessera.accounts.ShuttingOut;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.AccountPolicy;
import org.tessera.ui.AccountNews;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Table;
import org.tessera.ui.Words;

/** For a lead the people of the country, for administrators all accounts: who waits, who may be what, who is shut out. */
@PermitAll
@Route(value = "accounts", layout = MainLayout.class)
public final class AccountsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Accounts accounts;
    private final transient ShuttingOut shuttingOut;
    private final transient Deputies deputies;
    private final transient Handovers handovers;
    private final transient Viewer viewer = CurrentViewer.get();
    private final transient Attempt attempt = new Attempt(this::show);
    private transient @Nullable Known shown;

    private record Known(List<Account> accounts, List<Deputyship> inPlace, List<Handover> handed) {}

    AccountsView(Accounts accounts, ShuttingOut shuttingOut, Deputies deputies, Handovers handovers, AccountNews news) {
        this.accounts = accounts;
        this.shuttingOut = shuttingOut;
        this.deputies = deputies;
        this.handovers = handovers;
        addClassNames("place", "accounts");
        news.follow(this, any -> true, this::showIfOtherwise);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!AccountPolicy.mayKnowAccounts(viewer).allowed()) {
            throw new NotFoundException();
        }
        show();
    }

    private Known known() {
        return new Known(accounts.list(viewer), deputies.list(viewer), handovers.list(viewer));
    }

    /** News of what this page shows already, such as of its own acts, would only shut a form that somebody has opened. */
    private void showIfOtherwise() {
        Known known = known();
        if (!known.equals(shown)) {
            show(known);
        }
    }

    private void show() {
        show(known());
    }

    private void show(Known known) {
        shown = known;
        removeAll();
        Instant now = Instant.now();
        List<Account> all = known.accounts();
        Paragraph lead = new Paragraph(Words.of(administers() ? "accounts.lead-all" : "accounts.lead-own"));
        lead.addClassName("lead");
        add(new Header(new H1(title()), lead));
        List<Account> waiting = all.stream().filter(one -> one.waits(now)).toList();
        if (!waiting.isEmpty()) {
            Div cards = new Div();
            cards.addClassName("stack");
            waiting.forEach(one -> cards.add(new WaitingCard(viewer, one, accounts, attempt)));
            add(new H2(Words.of("accounts.waiting", waiting.size())), cards);
        }
        Div sheet =
                new Div(table(all.stream().filter(one -> !newcomer(one, now)).toList(), known));
        sheet.addClassName("sheet");
        add(sheet);
    }

    /** Shown among who waits and nowhere else. */
    private static boolean newcomer(Account one, Instant now) {
        return one.waits(now) && one.effective(now).roles().isEmpty();
    }

    private Table table(List<Account> lines, Known known) {
        Table table = new Table(
                title(),
                List.of(Words.of("accounts.account"), Words.of("accounts.where"), Words.of("accounts.roles"), ""));
        for (Account one : lines) {
            AccountRow row = new AccountRow(viewer, one, accounts, shuttingOut, attempt);
            HtmlContainer line = table.row(
                    row.name(),
                    AccountWords.where(one.claimed().country(), one.claimed().authority()),
                    new Div(
                            row.roles(),
                            new DeputyLines(viewer, one, known.inPlace(), deputies, attempt),
                            new HandoverLines(viewer, one, known.accounts(), known.handed(), handovers, attempt)),
                    row.acts());
            line.getElement().setAttribute("data-account", one.name());
        }
        return table;
    }

    private boolean administers() {
        return viewer.is(Role.ADMINISTRATOR);
    }

    private String title() {
        return administers()
                ? Words.of("accounts.title-all")
                : Words.of("accounts.title-own", AccountWords.where(viewer.country(), viewer.authority()));
    }

    @Override
    public String getPageTitle() {
        return title() + " · Tessera";
    }
}
