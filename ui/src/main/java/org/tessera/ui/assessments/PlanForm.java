package org.tessera.ui.assessments;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.tessera.assessment.Assessment;
import org.tessera.drafting.Progress.Stage;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.review.SectionStatuses;
import org.tessera.ui.Days;

/** Who looks after a section, until when, and whether its present text is agreed. */
final class PlanForm extends Dialog {

    PlanForm(Faces faces, Assessment.Section section, SectionStatuses.Of of, Runnable done) {
        Viewer viewer = CurrentViewer.get();
        setHeaderTitle(Labels.of("plan-title", section.title()));
        addClassName("plan-form");
        TextField responsible = new TextField(Labels.of("contents.responsible"));
        responsible.setHelperText(Labels.of("plan-responsible-help"));
        responsible.setValue(Objects.requireNonNullElse(of.plan().responsible(), ""));
        var me = Pieces.quiet("plan-me", () -> responsible.setValue(viewer.account()));
        DatePicker due = Days.field(Labels.of("contents.due"), of.plan().due());
        due.setClearButtonVisible(true);
        int version = of.progress().version();
        boolean before = Objects.equals(of.plan().agreed(), version);
        Checkbox agreed = new Checkbox(Labels.of("plan-agreed"), before);
        agreed.setHelperText(Labels.of("plan-agreed-help"));
        agreed.setEnabled(of.progress().stage() != Stage.EMPTY);
        add(Pieces.box("form", Pieces.box("plan-account", responsible, me), due, agreed));
        getFooter().add(Pieces.quiet("cancel", this::close), Pieces.primary("plan-keep", () -> {
            faces.plans().plan(viewer, section.id(), responsible.getValue(), due.getValue());
            if (agreed.getValue() != before) {
                faces.plans().agree(viewer, section.id(), agreed.getValue() ? version : null);
            }
            close();
            done.run();
        }));
    }
}
