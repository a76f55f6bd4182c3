package org.tessera.ui.assessments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.drafting.SectionHistory.Sitting;
import org.tessera.drafting.SectionHistory.Written;
import org.tessera.drafting.SectionView;
import org.tessera.identity.CurrentViewer;
import org.tessera.review.Suggestion;
import org.tessera.ui.Words;

/** A section's history: who sat over it when, what each changed, and who wrote the words that somebody asks about. */
final class HistoryPane extends Div {

    private final transient Faces faces;
    private final Runnable restored;
    private final Div answer = Pieces.box("who-wrote");
    private final Div list = Pieces.box("sittings");
    private @Nullable SectionView section;

    HistoryPane(Faces faces, Runnable restored) {
        this.faces = faces;
        this.restored = restored;
        addClassNames("found", "history-pane");
        answer.getElement().setAttribute("role", "status");
        Paragraph help = new Paragraph(Labels.of("history-help"));
        help.addClassName("hint");
        add(help, answer, list);
    }

    void show(SectionView opened) {
        if (section == null || !section.id().equals(opened.id())) {
            answer.removeAll();
        }
        section = opened;
        list.removeAll();
        more(opened.id(), Integer.MAX_VALUE);
    }

    private void more(UUID id, int before) {
        List<Sitting> sittings = faces.history().of(CurrentViewer.get(), id, before);
        Map<Integer, Suggestion> suggested = accepted(id);
        sittings.forEach(one -> list.add(row(one, suggested)));
        if (!sittings.isEmpty() && sittings.getLast().first() > 1) {
            var older = Pieces.quiet("history-older", () -> {});
            older.addClickListener(_ -> {
                list.remove(older);
                more(id, sittings.getLast().first());
            });
            list.add(older);
        }
        if (list.getComponentCount() == 0) {
            list.add(new Paragraph(Labels.of("history-none")));
        }
    }

    private Map<Integer, Suggestion> accepted(UUID id) {
        return faces.suggestions().of(CurrentViewer.get(), id).stream()
                .filter(one -> version(one).isPresent())
                .collect(Collectors.toMap(one -> version(one).orElseThrow(), one -> one, (one, _) -> one));
    }

    private static Optional<Integer> version(Suggestion one) {
        return Optional.ofNullable(one.decision()).flatMap(decision -> Optional.ofNullable(decision.version()));
    }

    private Div row(Sitting one, Map<Integer, Suggestion> suggested) {
        NativeButton open = new NativeButton();
        open.addClassName("sitting");
        open.add(
                Pieces.span("comment-author", one.byMerge() ? Labels.of("history-merge", one.author()) : one.author()),
                Pieces.span("comment-time", Words.time(one.ended())),
                Pieces.span("sitting-steps", Labels.of("history-steps", one.last() - one.first() + 1)));
        long of = suggested.keySet().stream()
                .filter(version -> version >= one.first() && version <= one.last())
                .count();
        if (of > 0) {
            open.add(Pieces.span("sitting-steps", Labels.of("history-suggestions", of)));
        }
        open.addClickListener(_ -> {
            if (section != null) {
                new MomentDialog(faces, section, one, restored).open();
            }
        });
        return Pieces.box("sitting-row", open);
    }

    /** Says who wrote the words, where they stand at that version. */
    void whoWrote(UUID id, int version, int from, int to) {
        List<Written> written = faces.history().whoWrote(CurrentViewer.get(), id, version, from, to);
        Map<Integer, Suggestion> suggested = accepted(id);
        answer.removeAll();
        answer.add(Pieces.span("fact-name", Labels.of("who-wrote")));
        for (Written one : written) {
            Suggestion suggestion = suggested.get(one.version());
            answer.add(new Div(new Span(
                    suggestion == null
                            ? Labels.of(one.byMerge() ? "wrote-merge" : "wrote", one.author(), Words.time(one.at()))
                            : Labels.of(
                                    "wrote-suggestion",
                                    suggestion.author(),
                                    suggestion.number(),
                                    one.author(),
                                    Words.time(one.at())))));
        }
        if (written.isEmpty()) {
            answer.add(new Div(new Span(Labels.of("wrote-nobody"))));
        }
    }
}
