package org.tessera.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.Objects;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.identity.Viewer;
import org.tessera.marking.Evaluation;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** Sets this passage's own 4x4: the owner's, or a coordinator's beside it. */
class EvaluationSheet extends Section {

    EvaluationSheet(Viewer viewer, Passage passage, Evidence evidence, Runnable changed) {
        addClassName("sheet");
        boolean owner = viewer.belongsTo(passage.owner());
        Evaluation now = owner
                ? passage.evaluation()
                : Objects.requireNonNullElse(passage.coordinatorEvaluation(), passage.evaluation());
        Select<String> source = select("source", String.valueOf(now.source()), "A", "B", "C", "X");
        Select<String> information = select("information", String.valueOf(now.information()), "1", "2", "3", "4");
        Button set = new Button(Words.of("passage.evaluate"), click -> {
            evidence.evaluate(viewer, passage.id(), Evaluation.of(source.getValue() + information.getValue()));
            Notices.done(Words.of("passage.evaluated"));
            changed.run();
        });
        set.setId("evaluate");
        Div row = new Div(source, information, set);
        row.addClassName("row");
        Paragraph hint = new Paragraph(Words.of(owner ? "passage.as-owner" : "passage.beside"));
        hint.addClassNames("small", "soft");
        add(new H2(Words.of("facts.evaluation")), hint, row);
    }

    private static Select<String> select(String name, String now, String... codes) {
        Select<String> select = new Select<>();
        select.setItems(codes);
        select.setValue(now);
        select.setAriaLabel(Words.of("hand-in." + name));
        select.setItemLabelGenerator(code -> code);
        select.setWidth("5.5rem");
        return select;
    }
}
