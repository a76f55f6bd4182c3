package org.tessera.ui.keys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.problem.Conflict;
import org.tessera.search.KeyRotation;
import org.tessera.search.Rotation;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Notices;
import org.tessera.ui.Table;
import org.tessera.ui.Words;

/** Each country's blinding key: when it was renewed, how far a renewal is, and renewing it, which nobody's search notices. */
@PermitAll
@Route(value = "keys", layout = MainLayout.class)
public final class KeysView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient KeyRotation keys;
    private final transient Viewer viewer = CurrentViewer.get();
    private final Div asking = new Div();
    private final Div all = new Div();

    KeysView(KeyRotation keys, KeyNews news) {
        this.keys = keys;
        addClassName("place");
        asking.setVisible(false);
        all.addClassName("sheet");
        all.getElement().setAttribute("aria-live", "polite");
        Paragraph lead = new Paragraph(Words.of("keys.lead"));
        lead.addClassName("lead");
        add(new Header(new H1(Words.of("keys.title")), lead), asking, all);
        news.follow(this, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Policy.mayRenewKeys(viewer).allowed()) {
            throw new NotFoundException();
        }
        show();
    }

    private void show() {
        Map<Country, Rotation> last = new EnumMap<>(Country.class);
        keys.all(viewer).forEach(one -> last.put(one.country(), one));
        Table table = new Table(Words.of("keys.title"), List.of(Words.of("keys.country"), Words.of("keys.state"), ""));
        for (Country country : Country.values()) {
            Rotation one = last.get(country);
            table.row(Words.country(country), state(one), act(country, one))
                    .getElement()
                    .setAttribute("data-country", country.name());
        }
        all.removeAll();
        all.add(table);
    }

    private static Component state(@Nullable Rotation one) {
        if (one == null) {
            return soft(Words.of("keys.first"));
        }
        Instant finished = one.finishedAt();
        if (finished != null) {
            return soft(Words.of("keys.renewed", Words.time(finished), one.all()));
        }
        HtmlContainer bar = new HtmlContainer("progress");
        bar.getElement().setAttribute("aria-label", Words.of("keys.renew"));
        if (one.all() > 0) {
            bar.getElement().setAttribute("max", String.valueOf(one.all()));
            bar.getElement().setAttribute("value", String.valueOf(one.done()));
        }
        Div state = new Div(
                new Span(
                        one.all() == 0 ? Words.of("keys.getting-known") : Words.of("keys.done", one.done(), one.all())),
                bar);
        state.addClassName("renewal");
        return state;
    }

    private static Span soft(String words) {
        Span said = new Span(words);
        said.addClassNames("small", "soft");
        return said;
    }

    private Component act(Country country, @Nullable Rotation one) {
        if (one != null && one.goesOn()) {
            return soft(Words.of("keys.goes-on"));
        }
        Button renew = new Button(Words.of("keys.renew") + " …", _ -> ask(country));
        renew.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        renew.setAriaLabel(Words.of("keys.renew-title", Words.country(country)));
        renew.getElement().setAttribute("data-renew", country.name());
        renew.getStyle().set("margin", "0");
        return renew;
    }

    private void ask(Country country) {
        asking.removeAll();
        asking.add(new RenewSheet(country, () -> renew(country), this::leave));
        asking.setVisible(true);
    }

    private void renew(Country country) {
        try {
            keys.begin(viewer, country);
            Notices.done(Words.of("keys.begun", Words.country(country)));
        } catch (Conflict faster) {
            Notices.problem(String.valueOf(faster.getMessage()));
        }
        leave();
        show();
    }

    private void leave() {
        asking.removeAll();
        asking.setVisible(false);
    }

    @Override
    public String getPageTitle() {
        return Words.of("keys.title") + " · Tessera";
    }
}
