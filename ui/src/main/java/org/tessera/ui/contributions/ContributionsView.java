package org.tessera.ui.contributions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Sieve;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.paging.Page;
import org.tessera.policy.Policy;
import org.tessera.ui.ContributionNews;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Table;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** The contributions that the viewer may know of, newest first, live. */
@PermitAll
@Route(value = "contributions", layout = MainLayout.class)
public class ContributionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SIZE = 50;

    private final Contributions contributions;
    private final Viewer viewer = CurrentViewer.get();
    private final Div list = new Div();
    private final Filters filters;
    private int page;

    public ContributionsView(Contributions contributions, ContributionNews news) {
        this.contributions = contributions;
        this.filters = new Filters(contributions.owners(viewer), this::first);
        addClassName("place");
        news.follow(this, changed -> true, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Policy.maySearch(viewer).allowed()) {
            throw new NotFoundException();
        }
        Header header = new Header(new H1(Words.of("contributions.title")));
        if (Policy.mayHandIn(viewer).allowed()) {
            Anchor handIn = new Anchor("hand-in", Words.of("shell.hand-in"));
            handIn.addClassNames("primary", "push");
            header.add(handIn);
        }
        list.setId("contributions");
        list.addClassName("stack");
        removeAll();
        add(header, filters, list);
        show();
    }

    private void first() {
        page = 0;
        show();
    }

    private void show() {
        Sieve sieve = filters.sieve();
        Page<Contribution> found = contributions.list(viewer, sieve, page, SIZE);
        list.removeAll();
        if (found.items().isEmpty()) {
            Div empty = new Div(Words.of(none(sieve)));
            empty.addClassNames("sheet", "empty");
            list.add(empty);
            return;
        }
        Table table = new Table(
                Words.of("contributions.title"),
                java.util.List.of(
                        Words.of("contributions.state"),
                        Words.of("contributions.owner"),
                        Words.of("contributions.name"),
                        Words.of("contributions.areas"),
                        Words.of("contributions.evaluation"),
                        Words.of("contributions.received")));
        found.items().forEach(contribution -> line(table, contribution));
        Div sheet = new Div(table);
        sheet.addClassName("sheet");
        list.add(sheet, pages(found));
    }

    private String none(Sieve sieve) {
        if (!sieve.equals(Sieve.ALL)) {
            return "contributions.none-match";
        }
        return Policy.mayHandIn(viewer).allowed() ? "contributions.none-yet" : "contributions.none-for-you";
    }

    private static void line(Table table, Contribution contribution) {
        String areas =
                contribution.particulars().areas().stream().map(Words::area).collect(Collectors.joining(", "));
        Span when = new Span(Words.time(contribution.receivedAt()));
        when.addClassNames("small", "soft", "one-line");
        table.row(
                Tags.state(contribution.state()),
                Words.country(contribution.owner()),
                new Anchor(
                        "contributions/" + contribution.id(),
                        contribution.particulars().title()),
                areas,
                contribution.particulars().evaluation(),
                when);
    }

    private Div pages(Page<Contribution> found) {
        Div pages = new Div(new Span(Words.of("contributions.count", found.total())));
        pages.addClassNames("row", "soft", "small");
        if (page > 0) {
            pages.add(new NativeButton(Words.of("earlier-page"), click -> turn(-1)));
        }
        if ((long) (page + 1) * SIZE < found.total()) {
            pages.add(new NativeButton(Words.of("later-page"), click -> turn(1)));
        }
        return pages;
    }

    private void turn(int by) {
        page += by;
        show();
    }

    @Override
    public String getPageTitle() {
        return Words.of("contributions.title") + " · Tessera";
    }
}
