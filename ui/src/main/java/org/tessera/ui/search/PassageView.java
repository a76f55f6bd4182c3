package org.tessera.ui.search;

import com.vaadin.flow.component.Component;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.basket.Basket;
import org.tessera.consent.Consent;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.OriginalFiles;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.FileType;
import org.tessera.evidence.MailThreads;
import org.tessera.evidence.PagePictures;
import org.tessera.evidence.Passage;
import org.tessera.evidence.Reading;
import org.tessera.evidence.Translations;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.likeness.Likeness;
import org.tessera.parsing.Parsed;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;
import org.tessera.ui.contributions.DocumentView;
import org.tessera.ui.contributions.Identifiers;
import org.tessera.ui.contributions.OriginalLink;
import org.tessera.ui.document.DocumentSheet;
import org.tessera.ui.document.PageSheet;
import org.tessera.ui.document.ThreadSheet;
import org.tessera.ui.requests.AskSheet;

/** A passage where it stands: what comes before and after it in the document, its evaluation and its translations. */
@PermitAll
@Route(value = "passages/:id", layout = MainLayout.class)
public class PassageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int AROUND = 6;

    private final Evidence evidence;
    private final Translations translations;
    private final Contributions contributions;
    private final Consent consent;
    private final Likeness likeness;
    private final Basket basket;
    private final Reading reading;
    private final PagePictures pictures;
    private final MailThreads threads;
    private final OriginalFiles originals;
    private final Viewer viewer = CurrentViewer.get();

    public PassageView(
            Evidence evidence,
            Translations translations,
            Contributions contributions,
            Consent consent,
            Likeness likeness,
            Basket basket,
            Reading reading,
            PagePictures pictures,
            MailThreads threads,
            OriginalFiles originals) {
        this.evidence = evidence;
        this.translations = translations;
        this.contributions = contributions;
        this.consent = consent;
        this.likeness = likeness;
        this.basket = basket;
        this.reading = reading;
        this.pictures = pictures;
        this.threads = threads;
        this.originals = originals;
        addClassName("place");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id =
                event.getRouteParameters().get("id").flatMap(Identifiers::parse).orElseThrow(NotFoundException::new);
        show(id);
    }

    private void show(UUID id) {
        Passage passage = evidence.passage(viewer, id).orElseThrow(NotFoundException::new);
        removeAll();
        Header header = new Header(where(passage), new H1(passage.documentName()));
        header.add(new Span(Words.country(passage.owner()) + ", " + Words.period(passage.period())));
        Anchor whole =
                new Anchor(DocumentView.path(passage.document(), passage.id()), Words.of("passage.whole-document"));
        whole.setId("whole-document");
        whole.addClassName("push");
        header.add(whole);
        Contribution of = contributions.known(viewer, passage.contribution()).orElse(null);
        if (of != null) {
            OriginalLink.of(originals, viewer, of).ifPresent(header::add);
        }
        DocumentSheet context = new DocumentSheet(passage, evidence.around(viewer, id, AROUND, AROUND), page(passage));
        Aside beside = new Aside(new PassageSheet(passage));
        if (passage.fileType() == FileType.MAIL) {
            beside.add(new ThreadSheet(viewer, passage, threads));
        }
        beside.add(new SameSheet(viewer, passage, likeness, evidence, basket, () -> show(id)));
        Sharing sharing =
                Optional.ofNullable(evidence.sharing(List.of(id)).get(id)).orElseThrow(NotFoundException::new);
        if (Policy.mayDecideAsOwner(viewer, sharing).allowed()
                || Policy.mayEvaluateBeside(viewer).allowed()) {
            beside.add(new EvaluationSheet(viewer, passage, evidence, () -> show(id)));
        }
        beside.add(new TranslationSheet(viewer, passage, sharing, translations, () -> show(id)));
        if (Policy.mayAskOwner(viewer).allowed()) {
            beside.add(new AskSheet(viewer, id, passage.owner(), consent));
        }
        beside.addClassName("beside");
        Div sides = new Div(context, beside);
        sides.addClassName("two-sides");
        add(header, sides);
    }

    /** For who may see all of the document; a page shows more than the passage does. */
    private @Nullable PageSheet page(Passage passage) {
        Integer page = passage.locator().page();
        if (page == null || !pictures.mayShow(viewer, passage)) {
            return null;
        }
        int pages = reading.document(viewer, passage.document()).stream()
                .flatMap(document -> document.extents().stream())
                .filter(extent -> extent.unit() == Parsed.Unit.PAGES)
                .mapToInt(Parsed.Extent::expected)
                .findFirst()
                .orElse(0);
        return new PageSheet(pictures, viewer, passage.document(), page, pages);
    }

    /** A single passage may be released out of a contribution that the viewer knows nothing else of. */
    private Component where(Passage passage) {
        String title = "‹ " + passage.contributionTitle();
        Component where = contributions.known(viewer, passage.contribution()).isPresent()
                ? new Anchor("contributions/" + passage.contribution(), title)
                : new Span(passage.contributionTitle());
        where.addClassNames("small", "back");
        return where;
    }

    @Override
    public String getPageTitle() {
        return Words.of("passage.title") + " · Tessera";
    }
}
