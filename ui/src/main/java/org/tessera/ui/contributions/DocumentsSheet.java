package org.tessera.ui.contributions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.tessera.contribution.Contribution;
import org.tessera.evidence.Document;
import org.tessera.evidence.DocumentState;
import org.tessera.ui.Table;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** The documents of a contribution; one that was read opens. */
final class DocumentsSheet extends Section {

    /** An archive may hold thousands: the table shows the first, the count says how many there are. */
    private static final int MOST = 200;

    DocumentsSheet(Contribution contribution, List<Document> documents) {
        addClassName("sheet");
        add(new H2(Words.of("documents.title")));
        if (documents.isEmpty()) {
            Paragraph none =
                    new Paragraph(Words.of(contribution.state().underWay() ? "documents.not-yet" : "documents.none"));
            none.addClassName("soft");
            add(none);
            return;
        }
        boolean opens =
                !contribution.state().underWay() && !contribution.state().gone();
        Table table = new Table(
                Words.of("documents.title"),
                List.of(
                        Words.of("documents.name"),
                        Words.of("documents.state"),
                        Words.of("documents.language"),
                        Words.of("documents.passages")));
        documents.stream()
                .limit(MOST)
                .forEach(document -> table.row(
                        name(document, opens && document.passages() > 0),
                        Tags.state(document.state()),
                        Optional.ofNullable(document.language())
                                .map(Words::language)
                                .orElse(""),
                        document.passages()));
        add(table);
        if (documents.size() > MOST) {
            Paragraph more = new Paragraph(Words.of("documents.more", documents.size() - MOST));
            more.addClassNames("soft", "small");
            add(more);
        }
    }

    private static Div name(Document document, boolean opens) {
        Component name =
                opens ? new Anchor(DocumentView.path(document.id(), null), document.name()) : new Span(document.name());
        Div cell = new Div(name);
        String problem = document.problem();
        if (problem != null && !problem.isEmpty()) {
            Paragraph why = new Paragraph(problem);
            why.addClassNames("small", document.state() == DocumentState.SKIPPED ? "soft" : "wrong");
            cell.add(why);
        }
        return cell;
    }
}
