package org.tessera.ui.assessments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tessera.evidence.Passage;
import org.tessera.search.SearchResult.Highlight;
import org.tessera.ui.Words;
import org.tessera.ui.marking.Marked;

/** Small parts that the panes share. */
final class Pieces {

    private Pieces() {}

    static Div box(String className, Component... content) {
        Div box = new Div(content);
        box.addClassName(className);
        return box;
    }

    static Span span(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }

    static Button button(String key, Runnable act) {
        Button button = new Button(Labels.of(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    static Button primary(String key, Runnable act) {
        Button button = button(key, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static Button quiet(String key, Runnable act) {
        Button button = button(key, act);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** Evaluation, handling codes and marking of a passage. */
    static Span codes(Passage passage) {
        Span codes = new Span();
        codes.addClassName("codes");
        Span evaluation = span("code", passage.evaluation().toString());
        evaluation.setTitle(Labels.evaluation(passage.evaluation()));
        codes.add(evaluation);
        if (passage.coordinatorEvaluation() != null) {
            Span beside = span("code", passage.coordinatorEvaluation().toString());
            beside.addClassName("beside");
            beside.setTitle(Labels.of("evaluation-beside"));
            codes.add(beside);
        }
        passage.handling().stream().sorted().forEach(code -> {
            Span handling = span("code", code.name());
            handling.setTitle(Labels.of("handling." + code));
            codes.add(handling);
        });
        Span marking = span("code", Labels.of("marking-short." + passage.marking()));
        marking.setTitle(Labels.of("marking." + passage.marking()));
        marking.addClassName("marking");
        Marked.as(marking, passage.marking(), passage.handling());
        codes.add(marking);
        return codes;
    }

    /** Owner, contribution and place of a passage. */
    static Div source(Passage passage) {
        Span owner = span("owner", passage.owner().name());
        owner.setTitle(Words.country(passage.owner()));
        return box(
                "source",
                box("source-line", owner, span("source-title", passage.contributionTitle())),
                span("source-place", passage.documentName() + " · " + Words.locator(passage.locator())));
    }

    /** A snippet with its matches marked. */
    static Div marked(String text, List<Highlight> highlights) {
        Div shown = new Div();
        shown.addClassName("snippet");
        int at = 0;
        for (Highlight highlight : highlights) {
            if (highlight.from() < at || highlight.to() > text.length()) {
                continue;
            }
            shown.add(new Span(text.substring(at, highlight.from())));
            Span mark = new Span(text.substring(highlight.from(), highlight.to()));
            mark.addClassName("hit");
            shown.add(mark);
            at = highlight.to();
        }
        shown.add(new Span(text.substring(at)));
        return shown;
    }

    static String excerpt(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = text.lastIndexOf(' ', length);
        return text.substring(0, end > length / 2 ? end : length) + " …";
    }
}
