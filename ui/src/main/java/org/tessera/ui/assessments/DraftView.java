package org.tessera.ui.assessments;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.assessment.Assessment;
import org.tessera.drafting.SectionView;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.ui.MainLayout;

/** An assessment's draft: outline on the left, a section's text in the middle, evidence and comments on the right. */
@PermitAll
@CssImport("./editor/draft.css")
@CssImport("./editor/draft-view.css")
@CssImport("./editor/picture.css")
@Route(value = "assessments/:assessment/:section?", layout = MainLayout.class)
public final class DraftView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Faces faces;
    private final Div middle = Pieces.box("draft-middle");
    private @Nullable Assessment assessment;
    private @Nullable Outline outline;
    private @Nullable SectionDesk desk;
    private String title = "Tessera";

    DraftView(Faces faces) {
        this.faces = faces;
        addClassName("draft-view");
    }

    public static String path(UUID assessment, @Nullable UUID section) {
        return "assessments/" + assessment + (section == null ? "" : "/" + section);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = CurrentViewer.get();
        Optional<Assessment> visible =
                parameter(event, "assessment").flatMap(id -> faces.assessments().visible(viewer, id));
        if (visible.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        frame(visible.get());
        if (event.getRouteParameters().get("section").isEmpty()) {
            overview(visible.get());
            return;
        }
        Optional<SectionView> section =
                parameter(event, "section").flatMap(id -> faces.drafts().section(viewer, id));
        if (section.isEmpty()
                || !section.get().assessment().equals(visible.get().id())) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        open(visible.get(), section.get());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void frame(Assessment seen) {
        if (seen.equals(assessment)) {
            return;
        }
        assessment = seen;
        desk = null;
        boolean coordinator = Policy.mayCoordinate(CurrentViewer.get()).allowed();
        outline = new Outline(
                seen,
                chapter -> coordinator && chapter.area() != null
                        ? new ChapterMerge(faces, seen.id(), chapter, merged -> refresh())
                        : null);
        removeAll();
        add(outline, middle);
    }

    private void overview(Assessment seen) {
        desk = null;
        here(null);
        title = seen.title() + " · Tessera";
        middle.removeAll();
        Overview glance = new Overview(faces, seen, () -> again(seen.id()));
        if (Policy.mayCoordinate(CurrentViewer.get()).allowed()) {
            glance.add(new TeamsPane(faces.teams(), seen));
        }
        middle.add(glance);
    }

    /** The outline is another one. */
    private void again(UUID id) {
        faces.assessments().visible(CurrentViewer.get(), id).ifPresent(now -> {
            assessment = null;
            frame(now);
            overview(now);
        });
    }

    private void open(Assessment seen, SectionView section) {
        here(section.id());
        title = section.title() + " · " + seen.title() + " · Tessera";
        if (desk == null) {
            desk = new SectionDesk(faces, seen);
            middle.removeAll();
            middle.add(desk);
        }
        desk.open(section);
    }

    private void here(@Nullable UUID section) {
        if (outline != null) {
            outline.here(section);
        }
    }

    private void refresh() {
        if (desk != null) {
            desk.refresh();
        }
    }

    private static Optional<UUID> parameter(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).flatMap(value -> {
            try {
                return Optional.of(UUID.fromString(value));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        });
    }
}
