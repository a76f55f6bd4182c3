package org.tessera.ui.home;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.CrimeAreas;
import org.tessera.identity.Country;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.ui.ContributionNews;
import org.tessera.ui.MainLayout;
import org.tessera.ui.SearchWish;
import org.tessera.ui.Words;

/** Data coverage: countries by crime areas, as far as the viewer sees. A cell leads to its passages. */
@PermitAll
@Route(value = "", layout = MainLayout.class)
public class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Contributions contributions;
    private final Viewer viewer = CurrentViewer.get();
    private final Div matrix = new Div();

    public HomeView(Contributions contributions, ContributionNews news) {
        this.contributions = contributions;
        addClassName("place");
        news.follow(this, changed -> true, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Policy.mayReadLedger(viewer).allowed()) {
            event.forwardTo("ledger");
            return;
        }
        if (viewer.is(Role.ADMINISTRATOR)) {
            event.forwardTo("accounts");
            return;
        }
        removeAll();
        Paragraph lead = new Paragraph();
        lead.addClassName("lead");
        add(new Header(new H1(Words.of("home.title")), lead));
        if (!Policy.maySearch(viewer).allowed()) {
            lead.setText(Words.of("home.no-content"));
            return;
        }
        boolean all = Policy.mayCoordinate(viewer).allowed();
        lead.setText(Words.of(all ? "home.lead-all" : "home.lead-some"));
        matrix.addClassName("sheet");
        add(matrix);
        show();
    }

    private void show() {
        Coverage coverage = Coverage.of(viewer, contributions);
        matrix.removeAll();
        if (coverage.total() == 0) {
            Div empty = new Div(Words.of("home.empty"));
            empty.addClassName("empty");
            if (Policy.mayHandIn(viewer).allowed()) {
                empty.add(" ");
                empty.add(new Anchor("hand-in", Words.of("home.hand-in-first")));
            }
            matrix.add(empty);
            return;
        }
        matrix.add(table(coverage), legend());
    }

    private static HtmlContainer table(Coverage coverage) {
        HtmlContainer table = new HtmlContainer("table");
        table.addClassName("matrix");
        table.getElement().setAttribute("aria-label", Words.of("home.title"));
        HtmlContainer head = new HtmlContainer("tr");
        head.add(new HtmlContainer("td"));
        coverage.countries().forEach(country -> head.add(heading(Words.country(country), "col")));
        head.add(heading(Words.of("home.reporting"), "col"));
        table.add(head);
        for (String area : CrimeAreas.CODES) {
            HtmlContainer row = new HtmlContainer("tr");
            row.add(heading(Words.area(area), "row"));
            coverage.countries().forEach(country -> row.add(cell(country, area, coverage.count(country, area))));
            HtmlContainer reporting = new HtmlContainer("td");
            reporting.addClassName("sum");
            reporting.setText(coverage.reporting(area) == 0 ? "–" : String.valueOf(coverage.reporting(area)));
            row.add(reporting);
            table.add(row);
        }
        return table;
    }

    private static HtmlContainer heading(String words, String scope) {
        HtmlContainer heading = new HtmlContainer("th");
        heading.getElement().setAttribute("scope", scope);
        heading.setText(words);
        return heading;
    }

    private static HtmlContainer cell(Country country, String area, int count) {
        HtmlContainer cell = new HtmlContainer("td");
        cell.addClassNames("cell", "shade-" + Coverage.shade(count));
        if (count == 0) {
            Span none = new Span("·");
            none.getElement().setAttribute("aria-label", Words.of("home.none"));
            cell.add(none);
        } else {
            NativeButton go = new NativeButton(String.valueOf(count), click -> {
                new SearchWish("", Set.of(area), Set.of(country)).keep();
                UI.getCurrent().navigate("search");
            });
            go.getElement()
                    .setAttribute("aria-label", Words.of("home.cell", count, Words.country(country), Words.area(area)));
            cell.add(go);
        }
        return cell;
    }

    private static Div legend() {
        Div legend = new Div();
        legend.addClassNames("legend", "small", "soft");
        String[] words = {"0", "1", "2–3", "4–5", "6+"};
        for (int shade = 0; shade < words.length; shade++) {
            Span swatch = new Span();
            swatch.addClassNames("swatch", "shade-" + shade);
            legend.add(swatch, new Span(words[shade]));
        }
        legend.add(new Span(Words.of("home.legend")));
        return legend;
    }

    @Override
    public String getPageTitle() {
        return Words.of("home.title") + " · Tessera";
    }
}
