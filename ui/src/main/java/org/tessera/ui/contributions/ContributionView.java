package org.tessera.ui.contributions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
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
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.evidence.Document;
import org.tessera.evidence.Evidence;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.release.Releases;
import org.tessera.ui.ContributionNews;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Table;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** One contribution: where it stands, live, what is in it, and what its owner decides. */
@PermitAll
@Route(value = "contributions/:id", layout = MainLayout.class)
public class ContributionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Contributions contributions;
    private final Evidence evidence;
    private final Releases releases;
    private final Viewer viewer = CurrentViewer.get();
    private final Div moving = new Div();
    private @Nullable UUID id;

    public ContributionView(Contributions contributions, Evidence evidence, Releases releases, ContributionNews news) {
        this.contributions = contributions;
        this.evidence = evidence;
        this.releases = releases;
        addClassName("place");
        moving.addClassName("place");
        news.follow(this, changed -> changed.contribution().equals(id), this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").flatMap(Identifiers::parse).orElseThrow(NotFoundException::new);
        Contribution contribution = contributions.visible(viewer, id).orElseThrow(NotFoundException::new);
        removeAll();
        Anchor all = new Anchor("contributions", Words.of("contributions.all"));
        all.addClassName("small");
        Header header = new Header(new H1(contribution.particulars().title()));
        header.add(new Span(Words.country(contribution.owner())));
        Div sides = new Div(moving, Facts.of(contribution));
        sides.addClassName("two-sides");
        add(all, header, sides);
        show(contribution);
    }

    private void refresh() {
        UUID known = id;
        if (known != null) {
            contributions.visible(viewer, known).ifPresent(this::show);
        }
    }

    private void show(Contribution contribution) {
        moving.removeAll();
        moving.add(new StepLine(contribution));
        if (!contribution.state().gone() || contribution.problems().isEmpty()) {
            moving.add(documents(contribution));
        }
        Sharing sharing = new Sharing(contribution.owner(), java.util.Set.of(), false);
        if (Policy.mayDecideAsOwner(viewer, sharing).allowed()) {
            moving.add(new OwnerSheet(viewer, contribution, releases, this::refresh));
        }
    }

    private Section documents(Contribution contribution) {
        Section sheet = new Section(new H2(Words.of("documents.title")));
        sheet.addClassName("sheet");
        List<Document> documents = evidence.documents(viewer, contribution.id());
        if (documents.isEmpty()) {
            Paragraph none =
                    new Paragraph(Words.of(contribution.state().underWay() ? "documents.not-yet" : "documents.none"));
            none.addClassName("soft");
            sheet.add(none);
            return sheet;
        }
        Table table = new Table(
                Words.of("documents.title"),
                List.of(
                        Words.of("documents.name"),
                        Words.of("documents.state"),
                        Words.of("documents.language"),
                        Words.of("documents.passages")));
        documents.forEach(document -> table.row(
                name(document),
                Tags.state(document.state()),
                Optional.ofNullable(document.language()).map(Words::language).orElse(""),
                document.passages()));
        sheet.add(table);
        return sheet;
    }

    private static Div name(Document document) {
        Span name = new Span(document.name());
        Div cell = new Div(name);
        String problem = document.problem();
        if (problem != null && !problem.isEmpty()) {
            Paragraph why = new Paragraph(problem);
            why.addClassNames("small", "wrong");
            cell.add(why);
        }
        return cell;
    }

    @Override
    public String getPageTitle() {
        return Words.of("contributions.one") + " · Tessera";
    }
}
