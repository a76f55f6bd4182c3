package org.tessera.ui.kept;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.tessera.alerts.Alert;
import org.tessera.alerts.Alerts;
import org.tessera.basket.Basket;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.mail.MailNotices;
import org.tessera.policy.Policy;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;
import org.tessera.ui.search.HitActs;
import org.tessera.ui.search.HitItem;

/** What new evidence the saved searches found, newest first; to have been here is to have been told. */
@PermitAll
@Route(value = "alerts", layout = MainLayout.class)
public class AlertsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Alerts alerts;
    private final Basket basket;
    private final MailNotices mail;
    private final String address;
    private final Viewer viewer = CurrentViewer.get();

    public AlertsView(Alerts alerts, Basket basket, MailNotices mail, AuthenticationContext signedIn) {
        this.alerts = alerts;
        this.basket = basket;
        this.mail = mail;
        this.address = signedIn.getAuthenticatedUser(OidcUser.class)
                .map(OidcUser::getEmail)
                .orElse("");
        addClassName("place");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Policy.maySearch(viewer).allowed()) {
            throw new NotFoundException();
        }
        removeAll();
        Map<UUID, List<Alert>> bySearch = alerts.of(viewer).stream()
                .collect(Collectors.groupingBy(alert -> alert.search().id(), LinkedHashMap::new, Collectors.toList()));
        alerts.saw(viewer);
        Paragraph lead = new Paragraph(Words.of("alerts.hint"));
        lead.addClassName("lead");
        add(new Header(new H1(Words.of("alerts.title")), lead));
        if (bySearch.isEmpty()) {
            Div empty =
                    new Div(new Paragraph(Words.of("alerts.none")), new Anchor("search", Words.of("basket.to-search")));
            empty.addClassNames("sheet", "empty");
            add(empty);
        }
        HitActs acts = new HitActs(basket);
        bySearch.values().forEach(found -> add(group(found, acts)));
        if (mail.offered(viewer)) {
            add(new MailChoice(mail, viewer, address));
        }
    }

    private static Section group(List<Alert> found, HitActs acts) {
        OrderedList list = new OrderedList();
        list.addClassNames("hits", "narrow");
        found.forEach(alert -> {
            HitItem item = new HitItem(alert.hit(), acts);
            Span when = new Span(Words.of("alerts.found", Words.time(alert.foundAt())));
            when.addClassNames("small", "soft");
            Div line = new Div(when);
            line.addClassName("row");
            if (!alert.seen()) {
                line.addComponentAsFirst(Tags.of(Words.of("alerts.new"), "way"));
            }
            item.addComponentAsFirst(line);
            list.add(item);
        });
        return new Section(new H2(found.getFirst().search().name()), list);
    }

    @Override
    public String getPageTitle() {
        return Words.of("alerts.title") + " · Tessera";
    }
}
