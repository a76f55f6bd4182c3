package org.tessera.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tessera.alerts.Alerts;
import org.tessera.identity.Country;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.installation.FirstRun;
import org.tessera.installation.Installation;
import org.tessera.policy.AccountPolicy;
import org.tessera.policy.Policy;
import org.tessera.policy.RecallPolicy;
import org.tessera.policy.SignerPolicy;
import org.tessera.review.Tasks;
import org.tessera.ui.editions.RecallNews;
import org.tessera.ui.editions.RecallsView;
import org.tessera.ui.marking.PrintHead;
import org.tessera.ui.requests.RequestsView;
import org.tessera.ui.review.FurtherTasks;
import org.tessera.ui.review.TasksLink;

/**
 * The shell around every place: where one can go, who one is, and words to search for from anywhere ({@code /}). What the
 * viewer's role cannot use is not shown.
 */
@PermitAll
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /**
     * What was typed, taken out of the field in the browser as Enter is pressed: an answer that came later would clear
     * what is being typed by then.
     */
    private static final String TAKEN =
            "event.key === 'Enter' ? (typed => { element.value = ''; return typed; })(element.value) : ''";

    /** A slash leads to the search field, the search page's own where that is open, but not out of a text that somebody writes. */
    private static final String SLASH_LEADS_HERE = """
        if (!this.slashLeadsHere) {
            this.slashLeadsHere = true;
            document.addEventListener('keydown', event => {
                const at = event.composedPath()[0];
                const writing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
                if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !writing) {
                    event.preventDefault();
                    (document.querySelector('#words') || this).focus();
                }
            });
        }\
        """;

    private static final String CONTENT = "content";

    private final Alerts alerts;
    private final Viewer viewer = CurrentViewer.get();
    private final Anchor bell = new Anchor("alerts");
    private final Main content = new Main();
    private final List<Anchor> places = new ArrayList<>();
    private final TasksLink tasks;

    public MainLayout(
            AuthenticationContext signedIn,
            Alerts alerts,
            Tasks tasks,
            FurtherTasks further,
            ContributionNews news,
            AccountNews accounts,
            RecallNews recalls,
            RecordedRights rights,
            Installation installation) {
        this.alerts = alerts;
        this.tasks = new TasksLink(tasks, further, viewer);
        addClassName("shell");
        content.setId(CONTENT);
        content.getElement().setAttribute("tabindex", "-1");
        Anchor skip = new Anchor("#" + CONTENT, Words.of("shell.skip"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        String name = installation.firstRun().map(FirstRun::name).orElse("");
        add(skip, top(signedIn, name), side(), new PrintHead(viewer, name, installation.ceiling()), content);
        news.follow(bell, any -> true, this::ring);
        recalls.follow(this, viewer.account(), () -> {
            this.tasks.count();
            Notices.problem(Words.of("recalls.told"));
        });
        // what is on the screen goes with the right to see it
        accounts.follow(this, viewer.account()::equals, () -> {
            if (!rights.hold(viewer)) {
                UI.getCurrent().getPage().setLocation(".");
            } else if (!rights.within(viewer).equals(viewer)) {
                Notices.news(Words.of("shell.more-rights"));
            }
        });
    }

    @Override
    public void showRouterLayoutContent(HasElement place) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(place.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        ring();
        tasks.count();
        String path = event.getLocation().getPath();
        places.forEach(place -> {
            boolean here = path.equals(place.getHref())
                    || (!place.getHref().isEmpty() && path.startsWith(place.getHref() + "/"));
            if (here) {
                place.getElement().setAttribute("aria-current", "page");
            } else {
                place.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** How much there is to be told. */
    private void ring() {
        int unseen = alerts.unseen(viewer);
        bell.removeAll();
        bell.add(new Image("tessera/bell.svg", ""));
        bell.getElement().setAttribute("aria-label", Words.of("alerts.bell", unseen));
        bell.setTitle(Words.of("alerts.bell", unseen));
        if (unseen > 0) {
            Span count = new Span(String.valueOf(unseen));
            count.addClassName("count");
            bell.add(count);
        }
    }

    /** @param installation its name, empty in local mode */
    private Header top(AuthenticationContext signedIn, String installation) {
        Image mark = new Image("idp/mark.svg", "");
        Anchor home = new Anchor("", mark, new Span("Tessera"));
        home.addClassName("brand");
        if (!installation.isEmpty()) {
            Span which = new Span(installation);
            which.addClassName("installation");
            home.add(which);
        }
        Header top = new Header(home);
        top.addClassName("top");
        if (Policy.maySearch(viewer).allowed()) {
            top.add(searchField());
        }
        Span who = new Span(viewer.account());
        who.addClassName("who");
        Span role = new Span(roles(viewer));
        role.addClassName("role");
        NativeButton leave = new NativeButton(Words.of("shell.sign-out"), click -> signedIn.logout());
        leave.setId("sign-out");
        leave.addClassName("quiet");
        bell.addClassName("bell");
        bell.setVisible(Policy.maySearch(viewer).allowed());
        Div account = new Div(bell, who, role, leave);
        account.addClassName("account");
        top.add(account);
        return top;
    }

    private TextField searchField() {
        TextField words = new TextField();
        words.setId("search-anywhere");
        words.setPlaceholder(Words.of("shell.search"));
        words.setAriaLabel(Words.of("shell.search"));
        words.setClearButtonVisible(true);
        words.addThemeVariants(TextFieldVariant.SMALL);
        words.getElement()
                .addEventListener("keydown", enter -> {
                    SearchWish.keep(enter.getEventData().path(TAKEN).asString());
                    UI.getCurrent().navigate("search");
                })
                .setFilter("event.key === 'Enter'")
                .addEventData(TAKEN);
        words.addAttachListener(_ -> words.getElement().executeJs(SLASH_LEADS_HERE));
        return words;
    }

    private Nav side() {
        Nav side = new Nav();
        side.addClassName("side");
        side.getElement().setAttribute("aria-label", Words.of("shell.places"));
        boolean reads = Policy.maySearch(viewer).allowed();
        if (reads) {
            place(side, "", "shell.coverage");
        }
        if (Policy.mayHandIn(viewer).allowed()) {
            place(side, "hand-in", "shell.hand-in");
        }
        if (reads) {
            place(side, "contributions", "shell.contributions");
            place(side, "search", "shell.search-place");
            place(side, "basket", "shell.basket");
            place(side, "assessments", "shell.assessments");
            places.add(tasks);
            side.add(tasks);
        }
        if (RequestsView.isFor(viewer)) {
            place(side, "requests", "shell.requests");
        }
        if (RecallPolicy.mayCallBack(viewer).allowed()) {
            place(side, RecallsView.PATH, "shell.recalls");
        }
        if (Policy.mayEditGlossary(viewer).allowed()) {
            place(side, "glossary", "shell.glossary");
        }
        if (SignerPolicy.mayKnowAny(viewer).allowed()) {
            place(side, "signers", "shell.signers");
        }
        if (Policy.mayDestroyRefused(viewer).allowed()) {
            place(side, "refused", "shell.refused");
        }
        if (Policy.mayRenewKeys(viewer).allowed()) {
            place(side, "keys", "shell.keys");
        }
        if (AccountPolicy.mayKnowAccounts(viewer).allowed()) {
            place(side, "accounts", viewer.is(Role.ADMINISTRATOR) ? "shell.accounts" : "shell.people");
        }
        if (Policy.mayReadLedger(viewer).allowed()) {
            place(side, "ledger", "shell.ledger");
            place(side, "replay", "shell.replay");
        }
        return side;
    }

    private void place(Nav side, String path, String key) {
        Anchor place = new Anchor(path, Words.of(key));
        places.add(place);
        side.add(place);
    }

    private static String roles(Viewer viewer) {
        String roles = viewer.roles().stream()
                .map(role -> Words.of("role." + role))
                .sorted()
                .collect(Collectors.joining(", "));
        Country country = viewer.country();
        String standsFor = viewer.standsFor() == null ? "" : " " + Words.of("role.for", viewer.standsFor());
        return (country == null ? roles : roles + " · " + Words.country(country)) + standsFor;
    }
}
