package org.tessera.ui.glossary;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tessera.concepts.Change;
import org.tessera.concepts.Concepts;
import org.tessera.glossary.GlossaryText;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.problem.Conflict;
import org.tessera.problem.Invalid;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** What others would have otherwise, term by term, to accept or refuse; the own proposals to take back. */
final class WaitingSheet extends Section {

    private final Viewer viewer;
    private final Concepts concepts;
    private final Map<String, GlossaryText.Entry> now;
    private final Runnable decided;

    WaitingSheet(Viewer viewer, Concepts concepts, Map<String, GlossaryText.Entry> now, Runnable decided) {
        this.viewer = viewer;
        this.concepts = concepts;
        this.now = now;
        this.decided = decided;
        addClassName("sheet");
        setId("waiting");
        add(new H2(Words.of("glossary.waiting")));
        List<Change> waiting = concepts.waiting(viewer);
        if (waiting.isEmpty()) {
            Paragraph none = new Paragraph(Words.of("glossary.nothing-waits"));
            none.addClassNames("small", "soft");
            add(none);
        }
        waiting.forEach(change -> add(line(change)));
    }

    private Div line(Change change) {
        Span name = new Span(change.entry().name());
        name.addClassName("saved");
        Span by = new Span(Words.of("glossary.by", change.proposedBy(), Words.time(change.proposedAt())));
        by.addClassNames("small", "soft");
        Div line = new Div(name, by);
        line.addClassName("waiting-change");
        GlossaryText.Entry before = now.get(change.entry().name());
        Map<String, String> was = before == null ? Map.of() : Terms.of(before);
        Map<String, String> is = Terms.of(change.entry());
        Terms.LANGUAGES.forEach(language -> {
            Set<String> old = Terms.single(was.getOrDefault(language, ""));
            Set<String> fresh = Terms.single(is.getOrDefault(language, ""));
            if (!old.equals(fresh)) {
                line.add(difference(language, old, fresh));
            }
        });
        boolean own = viewer.account().equals(change.proposedBy());
        Div row = new Div();
        row.addClassName("row");
        if (Policy.mayAcceptGlossary(viewer, change.proposedBy()).allowed()) {
            row.add(new Button(Words.of("glossary.accept"), click -> decide(change, true)));
        }
        row.add(new Button(Words.of(own ? "glossary.take-back" : "glossary.refuse"), click -> decide(change, false)));
        if (own) {
            Span yours = new Span(Words.of("glossary.own"));
            yours.addClassNames("small", "soft");
            row.add(yours);
        }
        line.add(row);
        return line;
    }

    private static Div difference(String language, Set<String> old, Set<String> fresh) {
        Span of = new Span(Words.language(language) + " ");
        of.addClassNames("small", "soft");
        Div line = new Div(of);
        line.getElement().setAttribute("lang", language);
        add(line, "ins", fresh.stream().filter(term -> !old.contains(term)).collect(Collectors.joining(" · ")));
        add(line, "del", old.stream().filter(term -> !fresh.contains(term)).collect(Collectors.joining(" · ")));
        return line;
    }

    private static void add(Div line, String kind, String words) {
        if (!words.isEmpty()) {
            HtmlContainer mark = new HtmlContainer(kind);
            mark.setText(words);
            line.add(mark, new Span(" "));
        }
    }

    private void decide(Change change, boolean accept) {
        try {
            if (accept) {
                concepts.accept(viewer, change.id());
            } else {
                concepts.refuse(viewer, change.id());
            }
            Notices.done(Words.of(accept ? "glossary.accepted" : "glossary.refused"));
        } catch (Conflict faster) {
            Notices.problem(String.valueOf(faster.getMessage()));
        } catch (Invalid wrong) {
            Notices.problem(
                    wrong.problems().stream().map(Invalid.Problem::message).collect(Collectors.joining(" ")));
        }
        decided.run();
    }
}
