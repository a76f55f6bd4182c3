package org.tessera.ui.handin;

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
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;

/** A country's analyst hands in a file, sealed before it leaves the machine. */
@PermitAll
@Route(value = "hand-in", layout = MainLayout.class)
public class HandInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = CurrentViewer.get();
        if (!Policy.mayHandIn(viewer).allowed()) {
            throw new NotFoundException();
        }
        addClassName("place");
        Paragraph lead = new Paragraph(Words.of("hand-in.lead", Words.country(viewer.country())));
        lead.addClassName("lead");
        add(new Header(new H1(Words.of("hand-in.heading")), lead), new HandInForm(viewer.account()));
    }

    @Override
    public String getPageTitle() {
        return Words.of("hand-in.heading") + " · Tessera";
    }
}
