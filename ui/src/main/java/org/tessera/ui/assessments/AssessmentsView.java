package org.tessera.ui.assessments;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tessera.assessment.Assessment;
import org.tessera.drafting.Progress;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;

/** The assessments that this viewer may see; coordinators open new ones. */
@PermitAll
@CssImport("./editor/draft.css")
@CssImport("./editor/draft-view.css")
@Route(value = "assessments", layout = MainLayout.class)
public final class AssessmentsView extends Div implements HasDynamicTitle {

    private static final List<String> LANGUAGES = List.of("en", "ro", "uk", "ka", "hy", "az", "ru", "be");

    private final transient Faces faces;

    AssessmentsView(Faces faces) {
        this.faces = faces;
        addClassNames("place", "assessments");
        Viewer viewer = CurrentViewer.get();
        Div head = Pieces.box("editions-head", new H1(Labels.of("assessments")));
        if (Policy.mayCoordinate(viewer).allowed()) {
            Button create = Pieces.primary("assessment-new", this::create);
            create.setId("assessment-new");
            Anchor templates = new Anchor("templates", Labels.of("templates"));
            templates.addClassName("templates-link");
            head.add(templates, create);
        }
        add(head);
        List<Assessment> all = faces.assessments().list(viewer);
        all.forEach(assessment -> add(row(assessment)));
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(Labels.of("assessments-none"));
            none.addClassNames("sheet", "empty");
            add(none);
        }
    }

    @Override
    public String getPageTitle() {
        return Labels.of("assessments") + " · Tessera";
    }

    private Anchor row(Assessment assessment) {
        Anchor row = new Anchor(DraftView.path(assessment.id(), null));
        row.addClassNames("assessment-row", "sheet");
        long sections = assessment.chapters().stream()
                .mapToLong(chapter -> chapter.sections().size())
                .sum();
        Map<UUID, Progress.Of> progress = faces.progress().of(assessment);
        row.add(
                Pieces.span("assessment-title", assessment.title()),
                Pieces.span(
                        "assessment-facts",
                        Labels.of(
                                "overview-facts",
                                assessment.chapters().size(),
                                sections,
                                Words.language(assessment.language()))),
                Stones.line(assessment, progress),
                Pieces.span("assessment-facts", Stones.words(assessment, progress)));
        return row;
    }

    private void create() {
        Dialog dialog = new Dialog(Labels.of("assessment-new"));
        TextField title = new TextField(Labels.of("assessment-title"));
        title.setWidthFull();
        title.setMaxLength(200);
        title.setRequired(true);
        Select<String> language = new Select<>();
        language.setLabel(Labels.of("working-language"));
        language.setItems(LANGUAGES);
        language.setItemLabelGenerator(Words::language);
        language.setValue("en");
        Select<Assessment> outline = new Select<>();
        outline.setLabel(Labels.of("assessment-outline"));
        outline.setItems(faces.templates().all(CurrentViewer.get()));
        outline.setEmptySelectionAllowed(true);
        outline.setEmptySelectionCaption(Labels.of("skeleton"));
        outline.setItemLabelGenerator(one -> one == null ? Labels.of("skeleton") : one.title());
        dialog.add(Pieces.box("form", title, outline, language));
        dialog.getFooter().add(Pieces.quiet("cancel", dialog::close), Pieces.primary("assessment-create", () -> {
            if (title.getValue().isBlank()) {
                title.setInvalid(true);
                return;
            }
            Viewer viewer = CurrentViewer.get();
            Assessment template = outline.getValue();
            UUID created = template == null
                    ? faces.assessments()
                            .create(viewer, title.getValue(), language.getValue())
                            .id()
                    : faces.templates().use(viewer, template.id(), title.getValue(), language.getValue());
            dialog.close();
            UI.getCurrent().navigate(DraftView.path(created, null));
        }));
        dialog.open();
        title.focus();
    }
}
