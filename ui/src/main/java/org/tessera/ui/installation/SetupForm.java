package org.tessera.ui.installation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.tessera.assessment.Assessments;
import org.tessera.identity.Viewer;
import org.tessera.installation.FirstRun;
import org.tessera.installation.Installation;
import org.tessera.problem.Conflict;
import org.tessera.problem.Invalid;
import org.tessera.ui.Notices;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** The last step: what the installation is called and accredited for, its language, and what must be in order. */
final class SetupForm extends Div {

    SetupForm(Viewer viewer, Installation installation, FirstRun now, boolean enginesAnswer, Runnable done) {
        addClassName("stack");
        TextField name = new TextField(Words.of("setup.name"));
        name.setId("name");
        name.setWidthFull();
        name.setMaxLength(80);
        name.setHelperText(Words.of("setup.name-hint"));
        Select<String> language = new Select<>();
        language.setLabel(Words.of("setup.language"));
        language.setItems(Assessments.LANGUAGES);
        language.setItemLabelGenerator(Words::language);
        language.setValue("en");
        Checkbox accredited = new Checkbox(Words.of("setup.accredited", Words.of("marking." + installation.ceiling())));
        accredited.setId("accredited");
        Checkbox backup = new Checkbox(Words.of("setup.backup"));
        backup.setId("backup");
        Instant proven = now.cellProvenAt();
        Button finish = new Button(Words.of("setup.finish"), _ -> {
            if (!accredited.getValue()) {
                Notices.problem(Words.of("setup.accredit-first"));
                return;
            }
            try {
                installation.finish(
                        viewer, name.getValue(), installation.ceiling(), language.getValue(), backup.getValue());
                done.run();
            } catch (Invalid | Conflict wrong) {
                Notices.problem(String.valueOf(wrong.getMessage()));
            }
        });
        finish.setId("finish");
        finish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                name,
                language,
                check(enginesAnswer, "setup.engines", "setup.engines-away"),
                check(proven != null, "setup.cell", "setup.cell-unproven"),
                backup,
                accredited,
                finish);
    }

    private static Component check(boolean good, String fine, String missing) {
        Div line = new Div(
                Tags.of(Words.of(good ? "setup.in-order" : "setup.not-in-order"), good ? "good" : "care"),
                new Span(Words.of(good ? fine : missing)));
        line.addClassName("row");
        return line;
    }
}
