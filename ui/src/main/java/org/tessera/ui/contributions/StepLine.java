package org.tessera.ui.contributions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.evidence.Document;
import org.tessera.evidence.DocumentState;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** Received, opened, parsed, searchable: how far a contribution is, or why it went no further. */
class StepLine extends Section {

    private static final List<ContributionState> WAY = List.of(
            ContributionState.RECEIVED, ContributionState.OPENED, ContributionState.PARSED, ContributionState.INDEXED);

    StepLine(Contribution contribution, List<Document> documents) {
        addClassName("sheet");
        setId("state");
        ContributionState state = contribution.state();
        getElement().setAttribute("data-state", state.name());
        getElement().setAttribute("aria-live", "polite");
        int reached = WAY.indexOf(state);
        if (reached >= 0) {
            OrderedList line = new OrderedList();
            line.addClassName("steps");
            for (int step = 0; step < WAY.size(); step++) {
                line.add(step(WAY.get(step), step, reached));
            }
            add(line);
            if (!documents.isEmpty()) {
                add(counts(state, documents));
            }
        } else {
            Span tag = Tags.state(state);
            add(new Paragraph(tag, new Span(" " + Words.of("state-means." + state))));
        }
        contribution.problems().forEach(problem -> {
            Paragraph words = new Paragraph(problem);
            words.addClassName("wrong");
            add(words);
        });
        if (state == ContributionState.REJECTED || state == ContributionState.QUARANTINED) {
            whatToDo(contribution);
        }
    }

    /** For who can do something about it; the others only read why. */
    private void whatToDo(Contribution contribution) {
        Viewer viewer = CurrentViewer.get();
        if (!viewer.belongsTo(contribution.owner())) {
            return;
        }
        boolean refused = contribution.state() == ContributionState.REJECTED;
        Anchor again = new Anchor(
                refused ? "hand-in" : "hand-in/" + contribution.id(),
                Words.of(refused ? "steps.hand-in-again" : "steps.hand-in-corrected"));
        again.addClassName("primary");
        Div row = new Div(again);
        row.addClassName("row");
        add(new Paragraph(Words.of(refused ? "steps.refused-what" : "steps.quarantined-what")), row);
    }

    private static Paragraph counts(ContributionState state, List<Document> documents) {
        long read = documents.stream()
                .filter(document ->
                        document.state() == DocumentState.PARSED || document.state() == DocumentState.INDEXED)
                .count();
        long passages = documents.stream().mapToLong(Document::passages).sum();
        Paragraph counts = new Paragraph(Words.of(
                state == ContributionState.OPENED ? "steps.so-far" : "steps.read", read, documents.size(), passages));
        counts.addClassNames("soft", "small");
        counts.setId("counts");
        return counts;
    }

    private static ListItem step(ContributionState state, int step, int reached) {
        ListItem item = new ListItem(Words.of("state." + state));
        if (step <= reached) {
            item.addClassName("done");
        } else if (step == reached + 1) {
            item.addClassName("next");
        }
        if (step == reached) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
