package org.tessera.ui.assessments;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tessera.review.Comment;
import org.tessera.ui.Words;

/** The comments of a section in the order of the text; coordinators answer each with an outcome and a reason. */
final class CommentsPane extends Div {

    /** What becomes of an answer. */
    interface Answering {
        void answer(UUID comment, Comment.Outcome outcome, String reason);
    }

    /** What becomes of a reply. */
    interface Replying {
        void reply(UUID comment, String text);
    }

    private final Consumer<UUID> choose;
    private final Answering answering;
    private final Replying replying;
    private final Checkbox answeredToo = new Checkbox(Labels.of("comments-answered-too"), true);
    private final Div list = Pieces.box("comment-list");
    private final Map<UUID, Article> shown = new HashMap<>();
    private final Map<UUID, NativeButton> heads = new HashMap<>();
    private List<Comment> comments = List.of();
    private boolean mayAnswer;
    private @Nullable UUID chosen;

    /** The answer that somebody is writing: news of other comments must not take it away. */
    private @Nullable UUID answered;

    private @Nullable Div form;

    CommentsPane(Consumer<UUID> choose, Answering answering, Replying replying) {
        this.choose = choose;
        this.answering = answering;
        this.replying = replying;
        addClassName("comments-pane");
        answeredToo.addValueChangeListener(change -> draw());
        add(answeredToo, list);
    }

    void show(List<Comment> all, boolean coordinator) {
        List<Comment> sorted = all.stream()
                .sorted(Comparator.comparingInt(Comment::from).thenComparingInt(Comment::number))
                .toList();
        if (!sorted.equals(comments) || coordinator != mayAnswer || list.getComponentCount() == 0) {
            comments = sorted;
            mayAnswer = coordinator;
            draw();
        }
    }

    /** Marks one as chosen, as a click in the text does. */
    void choose(@Nullable UUID comment) {
        chosen = comment;
        shown.forEach((id, article) -> article.setClassName("chosen", id.equals(comment)));
        Article article = comment == null ? null : shown.get(comment);
        if (article != null) {
            article.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    private void draw() {
        list.removeAll();
        shown.clear();
        heads.clear();
        answeredToo.setVisible(comments.stream().anyMatch(comment -> comment.answer() != null));
        comments.stream()
                .filter(comment -> comment.answer() == null || answeredToo.getValue())
                .forEach(comment -> {
                    Article article = article(comment);
                    shown.put(comment.id(), article);
                    list.add(article);
                });
        if (comments.isEmpty()) {
            Paragraph hint = new Paragraph(Labels.of("comments-none"));
            hint.addClassName("hint");
            list.add(hint);
        }
        choose(chosen);
    }

    private Article article(Comment comment) {
        Article article = new Article();
        article.addClassName("comment");
        NativeButton go = new NativeButton("", click -> choose.accept(comment.id()));
        go.addClassName("comment-head");
        heads.put(comment.id(), go);
        go.add(
                Pieces.span("comment-number", String.valueOf(comment.number())),
                Pieces.span("comment-author", comment.author()),
                Pieces.span("comment-time", Words.time(comment.at())));
        Div text = Pieces.box("comment-text");
        text.setText(comment.text());
        article.add(go, text);
        if (comment.from() >= comment.to()) {
            article.add(Pieces.span("comment-gone", Labels.of("comment-stretch-gone")));
        }
        comment.replies().forEach(reply -> article.add(reply(reply)));
        Comment.Answer answer = comment.answer();
        if (answer != null) {
            article.add(answer(answer));
        } else if (form != null && comment.id().equals(answered)) {
            article.add(form);
        } else {
            Div acts = Pieces.box("card-acts");
            if (mayAnswer) {
                acts.add(Pieces.button("answer", () -> write(comment, answerForm(comment))));
            }
            acts.add(Pieces.quiet("reply", () -> write(comment, replyForm(comment))));
            article.add(acts);
        }
        return article;
    }

    private void write(Comment comment, Div words) {
        answered = comment.id();
        form = words;
        draw();
    }

    private static Div reply(Comment.Reply reply) {
        Div said = Pieces.box("reply", Pieces.span("comment-author", reply.author()));
        said.add(Pieces.span("comment-time", Words.time(reply.at())), Pieces.span("reply-text", reply.text()));
        return said;
    }

    private Div replyForm(Comment comment) {
        TextArea text = new TextArea(Labels.of("reply"));
        text.setWidthFull();
        text.setMaxLength(4000);
        text.setHelperText(Labels.of("reply-help"));
        text.focus();
        Runnable give = () -> {
            if (text.isEmpty()) {
                text.setInvalid(true);
                return;
            }
            leave();
            replying.reply(comment.id(), text.getValue());
            back(comment.id());
        };
        return keyed(
                Pieces.box(
                        "answer-form",
                        text,
                        Pieces.box(
                                "card-acts", Pieces.quiet("cancel", this::leave), Pieces.primary("reply-give", give))),
                give);
    }

    private static Div answer(Comment.Answer answer) {
        Div said = Pieces.box("answer");
        said.addClassName(answer.outcome().name().toLowerCase(Locale.ROOT));
        said.add(
                Pieces.span("answer-outcome", Labels.of("outcome." + answer.outcome())),
                Pieces.span("answer-reason", answer.reason()),
                Pieces.span("comment-time", Labels.of("answered-by", answer.by(), Words.time(answer.at()))));
        return said;
    }

    private Div answerForm(Comment comment) {
        RadioButtonGroup<Comment.Outcome> outcome = new RadioButtonGroup<>(Labels.of("answer"));
        outcome.setItems(Comment.Outcome.values());
        outcome.setItemLabelGenerator(one -> Labels.of("outcome." + one));
        outcome.setValue(Comment.Outcome.ACCEPTED);
        TextArea reason = new TextArea(Labels.of("answer-reason"));
        reason.setWidthFull();
        reason.setMaxLength(4000);
        reason.focus();
        Runnable give = () -> give(comment, outcome.getValue(), reason);
        return keyed(
                Pieces.box(
                        "answer-form",
                        outcome,
                        reason,
                        Pieces.box(
                                "card-acts", Pieces.quiet("cancel", this::leave), Pieces.primary("answer-give", give))),
                give);
    }

    private Div keyed(Div words, Runnable give) {
        Shortcuts.addShortcutListener(words, give::run, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(words)
                .resetFocusOnActiveElement();
        Shortcuts.addShortcutListener(words, this::leave, Key.ESCAPE).listenOn(words);
        return words;
    }

    private void leave() {
        UUID left = answered;
        answered = null;
        form = null;
        draw();
        back(left);
    }

    /** What had the focus is gone: the comment's head takes it. */
    private void back(@Nullable UUID comment) {
        NativeButton head = comment == null ? null : heads.get(comment);
        if (head != null) {
            head.focus();
        }
    }

    private void give(Comment comment, Comment.Outcome outcome, TextArea reason) {
        if (reason.isEmpty()) {
            reason.setErrorMessage(Labels.of("answer-needs-reason"));
            reason.setInvalid(true);
        } else {
            answering.answer(comment.id(), outcome, reason.getValue().strip());
            back(comment.id());
        }
    }
}
