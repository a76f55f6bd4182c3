package org.tessera.ui.assessments;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.tessera.assessment.Assessment;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;

/** The outlines that are kept for new assessments: coordinators see, arrange and drop them. */
@PermitAll
@Route(value = "templates/:template?", layout = MainLayout.class)
public final class TemplatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Faces faces;

    TemplatesView(Faces faces) {
        this.faces = faces;
        addClassNames("place", "templates", "assessments");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = CurrentViewer.get();
        Optional<String> wanted = event.getRouteParameters().get("template");
        Optional<Assessment> template = wanted.flatMap(id -> faces.templates().all(viewer).stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst());
        if (!Policy.mayCoordinate(viewer).allowed() || (wanted.isPresent() && template.isEmpty())) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        if (template.isPresent()) {
            arrange(template.get());
        } else {
            list(viewer);
        }
    }

    private void arrange(Assessment template) {
        add(
                new Anchor("templates", Labels.of("templates")),
                new H1(template.title()),
                new Arranging(faces, template.id(), true, () -> UI.getCurrent().navigate("templates")));
    }

    private void list(Viewer viewer) {
        Div head = Pieces.box("editions-head", new H1(Labels.of("templates")));
        head.add(Pieces.primary(
                "template-from-skeleton",
                () -> new TemplateForm(Labels.of("template-from-skeleton"), Labels.of("skeleton"), title -> {
                            UUID made = faces.templates().keepSkeleton(viewer, title, "en");
                            UI.getCurrent().navigate("templates/" + made);
                        })
                        .open()));
        add(new Anchor("assessments", Labels.of("all-assessments")), head, new Paragraph(Labels.of("templates-help")));
        for (Assessment template : faces.templates().all(viewer)) {
            long sections = template.chapters().stream()
                    .mapToLong(chapter -> chapter.sections().size())
                    .sum();
            Anchor open = new Anchor("templates/" + template.id(), template.title());
            open.addClassName("assessment-title");
            Div row = Pieces.box(
                    "template-row",
                    open,
                    Pieces.span(
                            "assessment-facts",
                            Labels.of(
                                    "overview-facts",
                                    template.chapters().size(),
                                    sections,
                                    Words.language(template.language()))),
                    Pieces.quiet("template-drop", () -> {
                        faces.templates().drop(viewer, template.id());
                        removeAll();
                        list(viewer);
                    }));
            row.addClassName("sheet");
            add(row);
        }
    }

    @Override
    public String getPageTitle() {
        return Labels.of("templates") + " · Tessera";
    }
}
