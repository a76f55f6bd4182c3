package org.tessera.ui.accounts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.tessera.accounts.Account;
import org.tessera.accounts.Accounts;
import org.tessera.identity.Country;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ui.AccountNews;
import org.tessera.ui.Words;

/** What somebody sees who has signed in and may do nothing here yet, or nothing any more: why, and whom to ask. */
@PermitAll
@Route("waiting")
public final class WaitingView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** Once more through the door, this time with the rights that were granted. */
    private static final String DOOR = "oauth2/authorization/tessera";

    private final transient Accounts accounts;
    private final transient AuthenticationContext signedIn;
    private final transient Viewer viewer = CurrentViewer.get();

    WaitingView(Accounts accounts, AuthenticationContext signedIn, AccountNews news) {
        this.accounts = accounts;
        this.signedIn = signedIn;
        addClassName("waiting");
        news.follow(this, viewer.account()::equals, this::goOn);
        // who was let in while this page was on its way is told nothing of it any more
        addAttachListener(_ -> accounts.own(viewer.account())
                .filter(own -> !own.effective(Instant.now()).roles().isEmpty())
                .ifPresent(_ -> goOn()));
    }

    private void goOn() {
        getUI().ifPresent(ui -> ui.getPage().setLocation(DOOR));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Image mark = new Image("idp/mark.svg", "");
        Div sheet = new Div(mark);
        sheet.addClassName("sheet");
        accounts.own(viewer.account()).ifPresentOrElse(own -> say(sheet, own), () -> unknown(sheet));
        Anchor again = new Anchor(DOOR, Words.of("waiting.again"));
        again.getElement().setAttribute("router-ignore", true);
        again.addClassName("primary");
        NativeButton leave = new NativeButton(Words.of("shell.sign-out"), _ -> signedIn.logout());
        leave.setId("sign-out");
        leave.addClassName("secondary");
        Div acts = new Div(again, leave);
        acts.addClassName("row");
        sheet.add(acts);
        add(sheet);
    }

    private void say(Div sheet, Account own) {
        if (own.disabled() != null) {
            sheet.add(new H1(Words.of("waiting.disabled-title")), new Paragraph(Words.of("waiting.disabled")));
        } else if (own.claimed().roles().isEmpty()) {
            unknown(sheet);
        } else {
            sheet.add(new H1(Words.of("waiting.title")), new Paragraph(Words.of("waiting.lead", own.name())));
            UnorderedList waits = new UnorderedList();
            own.claimed().roles().stream().sorted().forEach(role -> waits.add(line(own, role)));
            sheet.add(waits);
            Paragraph hint = new Paragraph(Words.of("waiting.hint"));
            hint.addClassNames("small", "soft");
            sheet.add(hint);
        }
    }

    private void unknown(Div sheet) {
        sheet.add(new H1(Words.of("waiting.title")), new Paragraph(Words.of("waiting.no-role", viewer.account())));
    }

    private ListItem line(Account own, Role role) {
        Country country = own.claimed().country();
        Span what = new Span(
                Words.of("role." + role) + (AccountWords.national(role) ? " · " + Words.country(country) : ""));
        what.addClassName("strong");
        List<String> who = accounts.whoConfirms(own, role);
        Span by = new Span(
                who.isEmpty()
                        ? Words.of("waiting.two-administrators")
                        : Words.of("waiting.lead-confirms", String.join(", ", who)));
        by.addClassName("soft");
        return new ListItem(what, by);
    }

    @Override
    public String getPageTitle() {
        return Words.of("waiting.title") + " · Tessera";
    }
}
