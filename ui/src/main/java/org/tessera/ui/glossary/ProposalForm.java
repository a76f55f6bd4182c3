package org.tessera.ui.glossary;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.concepts.Concepts;
import org.tessera.glossary.GlossaryText;
import org.tessera.identity.Viewer;
import org.tessera.problem.Invalid;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** How somebody would have a concept: a line of terms for each language. */
final class ProposalForm extends Section {

    private final Map<String, TextArea> lines = new LinkedHashMap<>();
    private final TextField name = new TextField(Words.of("glossary.name"));
    private final Select<String> part = new Select<>();

    /** @param entry as it counts now; null for a concept that there is not yet */
    ProposalForm(Viewer viewer, GlossaryText.@Nullable Entry entry, Concepts concepts, Runnable done) {
        addClassNames("sheet", "glossary-form");
        setId("proposal");
        Paragraph help = new Paragraph(Words.of("glossary.terms-help"));
        help.addClassNames("small", "soft");
        add(new H2(entry == null ? Words.of("glossary.add") : Words.of("glossary.form", entry.name())), help);
        part.setLabel(Words.of("glossary.part"));
        part.setItems(Concepts.parts());
        part.setValue(entry == null ? Concepts.parts().getFirst() : entry.part());
        if (entry == null) {
            add(name, part);
        } else {
            name.setValue(entry.name());
        }
        Map<String, String> now = entry == null ? Map.of() : Terms.of(entry);
        Terms.LANGUAGES.forEach(language -> {
            TextArea line = new TextArea(Words.language(language));
            line.setValue(now.getOrDefault(language, ""));
            line.setMaxLength(3_000);
            line.getElement().setAttribute("lang", language);
            line.setId("terms-" + language);
            lines.put(language, line);
            add(line);
        });
        Button propose = new Button(Words.of("glossary.propose"), click -> propose(viewer, concepts, done));
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        propose.setId("propose");
        Div row = new Div(propose, new Button(Words.of("glossary.cancel"), click -> done.run()));
        row.addClassName("row");
        add(row);
    }

    private void propose(Viewer viewer, Concepts concepts, Runnable done) {
        Map<String, String> terms = new LinkedHashMap<>();
        lines.forEach((language, line) -> terms.put(language, line.getValue()));
        try {
            concepts.propose(viewer, name.getValue(), part.getValue(), terms);
            Notices.done(Words.of("glossary.proposed"));
            done.run();
        } catch (Invalid wrong) {
            Notices.problem(
                    wrong.problems().stream().map(Invalid.Problem::message).collect(Collectors.joining(" ")));
        }
    }
}
