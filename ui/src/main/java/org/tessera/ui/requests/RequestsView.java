package org.tessera.ui.requests;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tessera.consent.Consent;
import org.tessera.consent.Request;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;

/** What was asked of owners: the owner's people decide, coordinators see what became of it. */
@PermitAll
@Route(value = "requests", layout = MainLayout.class)
public final class RequestsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient Consent consent;
    private final transient Evidence evidence;
    private final transient Viewer viewer = CurrentViewer.get();

    RequestsView(Consent consent, Evidence evidence) {
        this.consent = consent;
        this.evidence = evidence;
        addClassNames("place", "requests");
    }

    /** Whether the viewer has anything to do with what is asked of owners. */
    public static boolean isFor(Viewer viewer) {
        return Policy.mayHandIn(viewer).allowed() || Policy.mayAskOwner(viewer).allowed();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!isFor(viewer)) {
            throw new NotFoundException();
        }
        show();
    }

    private void show() {
        removeAll();
        add(new H1(Words.of("requests.title")));
        boolean asks = Policy.mayAskOwner(viewer).allowed();
        List<Request> open = consent.list(viewer, true);
        if (open.isEmpty()) {
            Paragraph none = new Paragraph(Words.of(asks ? "requests.none-asked" : "requests.none-waiting"));
            none.addClassNames("sheet", "empty");
            add(none);
        }
        Map<UUID, Passage> read = evidence.passages(
                viewer, open.stream().flatMap(one -> one.passages().stream()).toList());
        open.forEach(one -> add(new RequestSheet(viewer, one, read, consent, this::show)));
        List<Request> decided = consent.list(viewer, false);
        if (!decided.isEmpty()) {
            add(new H2(Words.of("requests.decided")));
            decided.forEach(one -> add(new RequestSheet(viewer, one, Map.of(), consent, this::show)));
        }
    }

    @Override
    public String getPageTitle() {
        return Words.of("requests.title") + " · Tessera";
    }
}
