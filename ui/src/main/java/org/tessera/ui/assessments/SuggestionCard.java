package org.tessera.ui.assessments;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.review.Comments;
import org.tessera.review.Suggestion;
import org.tessera.review.Suggestion.Outcome;
import org.tessera.ui.Words;

/** One suggested change: what would go and come, whose it is, and what a coordinator makes of it. */
final class SuggestionCard extends Article {

    /** What can be done with suggestions. */
    interface Acts {
        /** What merge found is not wanted here. */
        void rejectFound(UUID passage);

        void show(UUID suggestion);

        /** @param instead words in place of the suggested ones, or null */
        void decide(UUID suggestion, Outcome outcome, String reason, @Nullable String instead);
    }

    private final Suggestion suggestion;
    private final Acts acts;
    private final Div below = new Div();
    private final NativeButton go;

    SuggestionCard(Suggestion suggestion, boolean decides, Acts acts) {
        this.suggestion = suggestion;
        this.acts = acts;
        addClassNames("comment", "suggestion");
        go = new NativeButton("", _ -> acts.show(suggestion.id()));
        go.addClassName("comment-head");
        go.add(
                Pieces.span("comment-number", String.valueOf(suggestion.number())),
                Pieces.span("comment-author", suggestion.author()),
                Pieces.span("comment-time", Words.time(suggestion.at())));
        add(go, change());
        if (!suggestion.why().isEmpty()) {
            Div why = Pieces.box("comment-text");
            why.setText(suggestion.why());
            add(why);
        }
        Suggestion.Decision decision = suggestion.decision();
        if (decision != null) {
            add(said(decision));
            return;
        }
        if (suggestion.changed()) {
            add(Pieces.span("comment-gone", Labels.of("suggestion-changed")));
        }
        if (decides) {
            rest();
            add(below);
        }
    }

    void focus() {
        go.focus();
    }

    private Div change() {
        Div change = Pieces.box("suggestion-change");
        if (!suggestion.was().isEmpty()) {
            HtmlContainer was = new HtmlContainer("del");
            was.setText(suggestion.was());
            change.add(was);
        }
        if (!suggestion.becomes().isEmpty()) {
            HtmlContainer becomes = new HtmlContainer("ins");
            becomes.setText(suggestion.becomes());
            change.add(becomes);
        }
        return change;
    }

    private static Div said(Suggestion.Decision decision) {
        Div said = Pieces.box("answer");
        said.addClassName(decision.outcome().name().toLowerCase(Locale.ROOT));
        said.add(
                Pieces.span("answer-outcome", Labels.of("outcome." + decision.outcome())),
                Pieces.span("answer-reason", decision.reason()),
                Pieces.span("comment-time", Labels.of("decided-by", decision.by(), Words.time(decision.at()))));
        return said;
    }

    private void rest() {
        below.removeAll();
        Div row = Pieces.box("card-acts");
        if (!suggestion.changed()) {
            row.add(Pieces.primary(
                    "suggestion-accept", () -> acts.decide(suggestion.id(), Outcome.ACCEPTED, "", null)));
            if (!suggestion.becomes().isEmpty()) {
                row.add(Pieces.button("suggestion-edit", this::edit));
            }
        }
        row.add(Pieces.quiet("suggestion-reject", this::reject));
        below.add(row);
    }

    private void edit() {
        TextArea words = area("suggestion-words", suggestion.becomes());
        form(words, "suggestion-accept", () -> acts.decide(suggestion.id(), Outcome.ACCEPTED, "", words.getValue()));
    }

    private void reject() {
        TextArea reason = area("answer-reason", "");
        form(reason, "suggestion-reject", () -> {
            if (reason.isEmpty()) {
                reason.setErrorMessage(Labels.of("suggestion-needs-reason"));
                reason.setInvalid(true);
            } else {
                acts.decide(suggestion.id(), Outcome.REJECTED, reason.getValue(), null);
            }
        });
    }

    private static TextArea area(String key, String value) {
        TextArea area = new TextArea(Labels.of(key));
        area.setValue(value);
        area.setMaxLength(Comments.LONGEST);
        area.setWidthFull();
        area.focus();
        return area;
    }

    private void form(TextArea words, String act, Runnable done) {
        below.removeAll();
        below.add(Pieces.box(
                "answer-form",
                words,
                Pieces.box("card-acts", Pieces.quiet("cancel", this::rest), Pieces.primary(act, done))));
    }
}
