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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Sieve;
import org.tessera.identity.Country;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.intake.Intake;
import org.tessera.paging.Page;
import org.tessera.policy.Policy;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;
import org.tessera.ui.contributions.Identifiers;

/** A country's analyst hands in a file, sealed before it leaves the machine. */
@PermitAll
@Route(value = "hand-in/:replaces?", layout = MainLayout.class)
public class HandInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<ContributionState> STANDING = ContributionState.REPLACED.before();

    private final Contributions contributions;
    private final Intake intake;

    public HandInView(Contributions contributions, Intake intake) {
        this.contributions = contributions;
        this.intake = intake;
        addClassName("place");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = CurrentViewer.get();
        if (!Policy.mayHandIn(viewer).allowed()) {
            throw new NotFoundException();
        }
        List<Contribution> earlier = correctable(viewer);
        UUID correcting = event.getRouteParameters()
                .get("replaces")
                .flatMap(Identifiers::parse)
                .filter(id -> earlier.stream().anyMatch(one -> one.id().equals(id)))
                .orElse(null);
        removeAll();
        Paragraph lead = new Paragraph(Words.of("hand-in.lead", Words.country(viewer.country())));
        lead.addClassName("lead");
        add(
                new Header(new H1(Words.of("hand-in.heading")), lead),
                new HandInForm(
                        viewer.account(),
                        earlier,
                        correcting,
                        intake.mlKemCertificatePem().isPresent()));
    }

    /** The own country's newest that stand and that no correction on its way takes the place of. */
    private List<Contribution> correctable(Viewer viewer) {
        Country country = viewer.country();
        if (country == null) {
            return List.of();
        }
        List<Contribution> own = contributions
                .list(viewer, new Sieve(Set.of(country), Set.of(), STANDING, ""), 0, Page.LARGEST)
                .items();
        Set<UUID> corrected = own.stream()
                .map(one -> one.particulars().replaces())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return own.stream().filter(one -> !corrected.contains(one.id())).toList();
    }

    @Override
    public String getPageTitle() {
        return Words.of("hand-in.heading") + " · Tessera";
    }
}
