package org.tessera.ui.marking;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;
import org.tessera.drafting.ToldMarking;
import org.tessera.edition.EditionMarkings;
import org.tessera.identity.Viewer;
import org.tessera.overrides.SetMarking;

/** How an edition is marked and why; where its sources are marked more strictly by now, that too; and another marking. */
public final class MarkingSheet extends Section {

    /** @param changed what the page does after a decision */
    public MarkingSheet(Viewer viewer, UUID edition, EditionMarkings markings, Runnable changed) {
        addClassName("sheet");
        setId("marking");
        EditionMarkings.Told told = markings.why(viewer, edition);
        ToldMarking today = told.today();
        ToldMarking frozen = told.frozen();
        add(new H2(Labels.of("sheet")), new MarkingTag(today.marking(), today.handling()));
        boolean stricter = today.marking().exceeds(frozen.marking())
                || (!frozen.reasons().isEmpty() && !frozen.handling().containsAll(today.handling()));
        if (stricter) {
            Paragraph since = new Paragraph(Labels.of("stricter", Labels.said(frozen)));
            since.addClassNames("small", "notice");
            add(since);
        }
        Setting setting = new Setting(markings, viewer, edition, () -> today);
        SetMarking.Both both = setting.both();
        HtmlContainer summary = new HtmlContainer("summary");
        summary.setText(Labels.of("another"));
        HtmlContainer another = new HtmlContainer("details");
        another.add(summary, new SettingForm(viewer, setting, changed));
        another.getElement().setAttribute("open", both.inForce() != null || both.waiting() != null);
        another.setId("another-marking");
        HtmlContainer question = new HtmlContainer("summary");
        question.setText(Labels.of("why", today.reasons().size()));
        HtmlContainer why = new HtmlContainer("details");
        why.add(question, new Reasons(today));
        add(why, another);
    }
}
