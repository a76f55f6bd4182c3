package org.tessera.ui.contributions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.OriginalFiles;
import org.tessera.evidence.Document;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Reading;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.personal.PersonalData;
import org.tessera.policy.Policy;
import org.tessera.release.Release;
import org.tessera.release.Releases;
import org.tessera.ui.ContributionNews;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;

/**
 * A whole document of a contribution: its passages in order with their locators. Its owner sees who sees which passage,
 * and chooses passages to release.
 */
@PermitAll
@Route(value = "documents/:id/:passage?", layout = MainLayout.class)
public class DocumentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Reading reading;
    private final Evidence evidence;
    private final Contributions contributions;
    private final Releases releases;
    private final OriginalFiles originals;
    private final PersonalData personal;
    private final Viewer viewer = CurrentViewer.get();
    private final Aside beside = new Aside();
    private @Nullable Document document;
    private @Nullable Contribution contribution;
    private @Nullable OwnerSheet sheet;
    private @Nullable Pages pages;

    public DocumentView(
            Reading reading,
            Evidence evidence,
            Contributions contributions,
            Releases releases,
            OriginalFiles originals,
            PersonalData personal,
            ContributionNews news) {
        this.personal = personal;
        this.originals = originals;
        this.reading = reading;
        this.evidence = evidence;
        this.contributions = contributions;
        this.releases = releases;
        addClassName("place");
        beside.addClassName("beside");
        news.follow(this, changed -> document != null && changed.equals(document.contribution()), this::refresh);
    }

    /** @param passage to begin at, null for the beginning */
    public static String path(UUID document, @Nullable UUID passage) {
        return "documents/" + document + (passage == null ? "" : "/" + passage);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Document found = parameter(event, "id")
                .flatMap(id -> reading.document(viewer, id))
                .orElseThrow(NotFoundException::new);
        document = found;
        contribution = contributions.known(viewer, found.contribution()).orElse(null);
        show(found, parameter(event, "passage").orElse(null));
    }

    private void show(Document shown, @Nullable UUID begin) {
        removeAll();
        beside.removeAll();
        sheet = null;
        Contribution of = contribution;
        boolean owner = of != null
                && !of.state().gone()
                && Policy.mayDecideAsOwner(viewer, contributions.sharing(of)).allowed();
        if (of != null && OwnerSheet.concerns(viewer, of, releases)) {
            sheet = new OwnerSheet(viewer, of, releases, null, reading, true, this::refresh);
            beside.add(sheet);
        }
        Pages now = new Pages(
                ids -> new ArrayList<>(evidence.passages(viewer, ids).values()),
                owner ? personal::in : _ -> List.of(),
                reading.passages(viewer, shown.id()),
                owner ? chosen -> Optional.ofNullable(sheet).ifPresent(one -> one.choose(chosen)) : null);
        pages = now;
        if (of != null) {
            Aside facts = Facts.of(of);
            OriginalLink.of(originals, viewer, of).ifPresent(facts::add);
            beside.add(facts);
        }
        Div sides = new Div(now, beside);
        sides.addClassName("two-sides");
        add(header(shown), sides);
        now.show(begin, singly());
    }

    private Header header(Document shown) {
        Header header = new Header();
        Contribution of = contribution;
        if (of != null) {
            Anchor back = new Anchor(
                    "contributions/" + of.id(), "‹ " + of.particulars().title());
            back.addClassNames("small", "back");
            header.add(back);
        }
        Span facts = new Span(Words.of("documents.facts", shown.passages()));
        facts.addClassName("soft");
        H1 name = new H1(Names.of(shown));
        name.setTitle(shown.name());
        header.add(name, facts);
        return header;
    }

    /** What has changed is shown; what somebody has chosen or is filling in stays. */
    private void refresh() {
        Document now = document == null
                ? null
                : reading.document(viewer, document.id()).orElse(null);
        contribution = now == null
                ? null
                : contributions.known(viewer, now.contribution()).orElse(null);
        Pages shown = pages;
        Contribution of = contribution;
        if (now == null || shown == null || !shown.of(reading.passages(viewer, now.id()))) {
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
            return;
        }
        if (of != null && sheet != null) {
            sheet.refresh(of);
        }
        shown.mark(singly());
    }

    /** The releases of single passages, as far as the viewer may know of them. */
    private List<Release> singly() {
        Contribution of = contribution;
        return of == null
                ? List.of()
                : releases.of(viewer, of.id()).stream()
                        .filter(release -> !release.passages().isEmpty()
                                && !release.pending()
                                && !release.terms().anonymous())
                        .toList();
    }

    private static Optional<UUID> parameter(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).flatMap(Identifiers::parse);
    }

    @Override
    public String getPageTitle() {
        return Words.of("document.title") + " · Tessera";
    }
}
