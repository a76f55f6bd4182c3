package org.tessera.ui.signers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.policy.SignerPolicy;
import org.tessera.signers.SignerKey;
import org.tessera.signers.Signers;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;

/** With which keys a country's analysts sign: they register, their lead confirms. */
@PermitAll
@Route(value = "signers", layout = MainLayout.class)
public final class SignersView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient Signers signers;
    private final transient Viewer viewer = CurrentViewer.get();

    SignersView(Signers signers) {
        this.signers = signers;
        addClassName("place");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!SignerPolicy.mayKnowAny(viewer).allowed()) {
            throw new NotFoundException();
        }
        show();
    }

    private void show() {
        removeAll();
        Paragraph lead = new Paragraph(Words.of("signers.lead"));
        lead.addClassName("lead");
        add(new Header(new H1(Words.of("signers.title")), lead));
        Div left = new Div();
        left.addClassName("stacked");
        List<SignerKey> keys = signers.list(viewer);
        if (keys.isEmpty()) {
            Paragraph none = new Paragraph(Words.of("signers.none"));
            none.addClassNames("sheet", "soft");
            left.add(none);
        }
        keys.forEach(one -> left.add(new SignerSheet(viewer, one, signers, this::show)));
        if (!Policy.mayHandIn(viewer).allowed()) {
            add(left);
            return;
        }
        Div sides = new Div(left, new RegisterForm(viewer, signers, this::show));
        sides.addClassName("two-sides");
        add(sides);
    }

    @Override
    public String getPageTitle() {
        return Words.of("signers.title") + " · Tessera";
    }
}
