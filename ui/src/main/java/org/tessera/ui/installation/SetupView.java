package org.tessera.ui.installation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.installation.FirstRun;
import org.tessera.installation.Installation;
import org.tessera.problem.Conflict;
import org.tessera.problem.Invalid;
import org.tessera.ui.AccountNews;
import org.tessera.ui.Words;

/** The first run: two people enter the token, one of them says the rest. Afterwards there is no such page. */
@PermitAll
@Route("setup")
public final class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String DOOR = "oauth2/authorization/tessera";

    private final transient Installation installation;
    private final transient ObjectProvider<HealthEndpoint> health;
    private final transient AuthenticationContext signedIn;
    private final transient Viewer viewer = CurrentViewer.get();

    SetupView(
            Installation installation,
            ObjectProvider<HealthEndpoint> health,
            AuthenticationContext signedIn,
            AccountNews news) {
        this.installation = installation;
        this.health = health;
        this.signedIn = signedIn;
        addClassNames("waiting", "setup");
        news.follow(this, _ -> true, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean mayBeHere = viewer.roles().isEmpty() || viewer.is(Role.ADMINISTRATOR);
        if (!installation.open() || !mayBeHere) {
            throw new NotFoundException();
        }
        show();
    }

    private void show() {
        removeAll();
        FirstRun now = installation.firstRun().orElseThrow(NotFoundException::new);
        if (!now.open()) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("accounts"));
            return;
        }
        Div sheet = new Div(new Image("idp/mark.svg", ""), new H1(Words.of("setup.title")), steps(now));
        sheet.addClassName("sheet");
        boolean mine = now.administrators().contains(viewer.account());
        if (!mine && !now.claimed()) {
            sheet.add(token(now));
        } else if (mine && now.claimed()) {
            sheet.add(new SetupForm(viewer, installation, now, enginesAnswer(), () -> go("accounts")));
        } else {
            sheet.add(new Paragraph(Words.of(mine ? "setup.second-missing" : "setup.others")));
        }
        NativeButton leave = new NativeButton(Words.of("shell.sign-out"), _ -> signedIn.logout());
        leave.addClassName("linkish");
        Div foot = new Div(new Span(Words.of("setup.signed-in", viewer.account())), leave);
        foot.addClassNames("row", "small", "soft");
        sheet.add(foot);
        add(sheet);
    }

    private static Component steps(FirstRun now) {
        Div steps = new Div();
        steps.addClassName("setup-steps");
        int done = now.administrators().size();
        for (int step = 1; step <= 3; step++) {
            Span one = new Span(
                    step <= done
                            ? Words.of(
                                    "setup.step-claimed", now.administrators().get(step - 1))
                            : Words.of("setup.step-" + step));
            one.getElement().setAttribute("data-step", step <= done ? "done" : step == done + 1 ? "now" : "later");
            steps.add(one);
        }
        return steps;
    }

    private Component token(FirstRun now) {
        TextField token = new TextField(Words.of("setup.token"));
        token.setId("token");
        token.setWidthFull();
        token.setAutofocus(true);
        Button claim = new Button(Words.of("setup.claim"), _ -> {
            try {
                installation.claim(viewer, token.getValue());
                go(DOOR);
            } catch (Invalid | Conflict wrong) {
                token.setInvalid(true);
                token.setErrorMessage(wrong.getMessage());
            }
        });
        claim.setId("claim");
        claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div box = new Div(
                new Paragraph(Words.of(now.administrators().isEmpty() ? "setup.first" : "setup.second")), token, claim);
        box.addClassName("stack");
        return box;
    }

    private boolean enginesAnswer() {
        HealthEndpoint endpoint = health.getIfAvailable();
        return endpoint != null && Status.UP.equals(endpoint.health().getStatus());
    }

    private void go(String where) {
        getUI().ifPresent(ui -> ui.getPage().setLocation(where));
    }

    @Override
    public String getPageTitle() {
        return Words.of("setup.title") + " · Tessera";
    }
}
