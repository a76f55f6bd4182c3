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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.assessment.Assessments;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.OriginalFiles;
import org.tessera.evidence.Document;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Reading;
import org.tessera.evidence.TryingAgain;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.problem.Conflict;
import org.tessera.problem.Invalid;
import org.tessera.release.Releases;
import org.tessera.release.Remarking;
import org.tessera.ui.ContributionNews;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;
import org.tessera.uses.Uses;

/** One contribution: where it stands, live, what is in it, who sees it, and what its owner decides. */
@PermitAll
@Route(value = "contributions/:id", layout = MainLayout.class)
public class ContributionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Contributions contributions;
    private final Evidence evidence;
    private final Reading reading;
    private final Releases releases;
    private final Remarking remarking;
    private final TryingAgain again;
    private final OriginalFiles originals;
    private final Uses uses;
    private final Assessments assessments;
    private final Viewer viewer = CurrentViewer.get();
    private final Div moving = new Div();
    private @Nullable UUID id;
    private @Nullable OwnerSheet sheet;

    public ContributionView(
            Contributions contributions,
            Evidence evidence,
            Reading reading,
            Releases releases,
            Remarking remarking,
            TryingAgain again,
            OriginalFiles originals,
            Uses uses,
            Assessments assessments,
            ContributionNews news) {
        this.originals = originals;
        this.uses = uses;
        this.assessments = assessments;
        this.contributions = contributions;
        this.evidence = evidence;
        this.reading = reading;
        this.releases = releases;
        this.remarking = remarking;
        this.again = again;
        addClassName("place");
        moving.addClassName("stacked");
        news.follow(this, changed -> changed.equals(id), this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").flatMap(Identifiers::parse).orElseThrow(NotFoundException::new);
        Contribution contribution = contributions.visible(viewer, id).orElseThrow(NotFoundException::new);
        removeAll();
        Anchor all = new Anchor("contributions", "‹ " + Words.of("contributions.all"));
        all.addClassNames("small", "back");
        Span owner = new Span(Words.country(contribution.owner()));
        owner.addClassName("soft");
        Div left = new Div(moving);
        left.addClassName("stacked");
        sheet = null;
        if (OwnerSheet.concerns(viewer, contribution, releases)) {
            sheet = new OwnerSheet(viewer, contribution, releases, remarking, reading, false, this::refresh);
            left.add(sheet);
            if (contribution.state() != ContributionState.REJECTED) {
                left.add(new UsesSheet(viewer, uses.of(viewer, contribution.id()), assessments));
            }
        }
        Aside facts = Facts.of(contribution);
        replacing(contribution, facts);
        OriginalLink.of(originals, viewer, contribution).ifPresent(facts::add);
        Div sides = new Div(left, facts);
        sides.addClassName("two-sides");
        add(new Header(all, new H1(contribution.particulars().title()), owner), sides);
        show(contribution);
    }

    private void replacing(Contribution contribution, Aside facts) {
        Optional.ofNullable(contribution.particulars().replaces())
                .flatMap(earlier -> contributions.known(viewer, earlier))
                .ifPresent(earlier -> facts.add(
                        new Span(Words.of("facts.replaces")),
                        new Anchor(
                                "contributions/" + earlier.id(),
                                earlier.particulars().title())));
        contributions
                .successor(viewer, contribution.id())
                .ifPresent(later -> facts.add(
                        new Span(Words.of("facts.replaced-by")),
                        new Anchor(
                                "contributions/" + later.id(),
                                later.particulars().title())));
    }

    private void refresh() {
        UUID known = id;
        if (known != null) {
            contributions
                    .known(viewer, known)
                    .ifPresentOrElse(this::show, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)));
        }
    }

    private void show(Contribution contribution) {
        List<Document> documents = evidence.documents(viewer, contribution.id());
        moving.removeAll();
        moving.add(new StepLine(contribution, documents));
        if (!contribution.state().gone() || !documents.isEmpty()) {
            moving.add(new DocumentsSheet(
                    contribution, documents, again.may(viewer, contribution) ? tryingAgain(contribution) : null));
        }
        if (sheet != null) {
            sheet.refresh(contribution);
        }
    }

    private DocumentsSheet.Again tryingAgain(Contribution contribution) {
        return (document, password) -> {
            try {
                again.tryAgain(viewer, contribution.id(), document.id(), password);
                Notices.done(Words.of("report.asked"));
            } catch (Invalid | Conflict refused) {
                Notices.problem(String.valueOf(refused.getMessage()));
                refresh();
            }
        };
    }

    @Override
    public String getPageTitle() {
        return Words.of("contributions.one") + " · Tessera";
    }
}
