package org.tessera.ui.editions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.consent.Consent;
import org.tessera.edition.Clearance;
import org.tessera.edition.Clearances;
import org.tessera.edition.Edition;
import org.tessera.edition.EditionMarkings;
import org.tessera.edition.Editions;
import org.tessera.edition.Packages;
import org.tessera.edition.Recalls;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;
import org.tessera.ui.marking.MarkingSheet;

/** Who could receive an edition today, what stands in the way, and what may go out instead. */
@PermitAll
@Route(value = "editions/:id", layout = MainLayout.class)
public final class ClearanceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Editions editions;
    private final transient Clearances clearances;
    private final transient Packages packages;
    private final transient EditionMarkings markings;
    private final transient Recalls recalls;
    private final transient Consent consent;
    private final transient Viewer viewer = CurrentViewer.get();
    private final Select<Audience> audience = new Select<>();
    private final Main text = new Main();
    private final Aside beside = new Aside();
    private transient @Nullable Edition edition;

    ClearanceView(
            Editions editions,
            Clearances clearances,
            Packages packages,
            EditionMarkings markings,
            Recalls recalls,
            Consent consent) {
        this.recalls = recalls;
        this.markings = markings;
        this.editions = editions;
        this.clearances = clearances;
        this.packages = packages;
        this.consent = consent;
        addClassNames("place", "clearance");
        beside.addClassName("beside");
        audience.setLabel(Words.of("clearance.for"));
        audience.setId("clearance-for");
        audience.setItems(Arrays.asList(Audience.values()));
        audience.setItemLabelGenerator(Words::audience);
        audience.setValue(Audience.REVIEWERS);
        audience.addValueChangeListener(changed -> refresh());
    }

    public static String path(UUID edition) {
        return "editions/" + edition;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Edition found = event.getRouteParameters()
                .get("id")
                .flatMap(ClearanceView::id)
                .flatMap(id -> editions.visible(viewer, id))
                .orElseThrow(NotFoundException::new);
        edition = found;
        removeAll();
        Anchor back = new Anchor("assessments/" + found.assessment(), "‹ " + found.title());
        back.addClassName("back");
        Div head = new Div(new H1(Words.of("clearance.title", found.number())), audience);
        head.addClassName("clearance-head");
        Div sides = new Div(text, beside);
        sides.addClassName("clearance-sides");
        add(back, head, sides);
        refresh();
    }

    private static java.util.Optional<UUID> id(String written) {
        try {
            return java.util.Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException none) {
            return java.util.Optional.empty();
        }
    }

    private void refresh() {
        Edition shown = edition;
        if (shown == null) {
            return;
        }
        Clearance clearance = clearances.of(viewer, shown.id(), audience.getValue());
        OwnersToAsk owners = new OwnersToAsk(viewer, shown, clearance, consent);
        text.removeAll();
        text.add(new Balance(clearance), new Redline(clearance, owners));
        beside.removeAll();
        if (!clearance.toAsk().isEmpty()) {
            beside.add(owners);
        }
        beside.add(
                new MarkingSheet(viewer, shown.id(), markings, this::refresh),
                new LettingGo(viewer, shown, clearance, editions, clearances, this::refresh),
                new HandingOver(viewer, shown, clearance, packages, this::refresh),
                new Copies(recalls.copies(viewer, shown.id()), copy -> {
                    recalls.recall(viewer, shown.id(), copy);
                    refresh();
                }));
        if (clearance.sections().isEmpty()) {
            text.add(new Paragraph(Words.of("clearance.empty")));
        }
    }

    @Override
    public String getPageTitle() {
        Edition shown = edition;
        return (shown == null ? "" : Words.of("clearance.title", shown.number()) + " · ") + "Tessera";
    }
}
