package org.tessera.ui.assessments;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tessera.evidence.Passage;
import org.tessera.merging.Reason;
import org.tessera.review.Suggestion;

/** What people and merge suggest for a section: changes of its words, and evidence that it does not cite yet. */
final class SuggestionsPane extends Div {

    private static final int SHOWN = 320;

    private final PassageCard.Acts evidence;
    private final SuggestionCard.Acts acts;
    private final Checkbox decidedToo = new Checkbox(Labels.of("suggestions-decided-too"), false);
    private final Div changes = Pieces.box("comment-list");
    private final Div found = new Div();
    private final Map<UUID, SuggestionCard> shown = new HashMap<>();
    private List<Suggestion> suggestions = List.of();
    private boolean decides;

    SuggestionsPane(PassageCard.Acts evidence, SuggestionCard.Acts acts) {
        this.evidence = evidence;
        this.acts = acts;
        addClassNames("found", "suggestions-pane");
        decidedToo.addValueChangeListener(_ -> draw());
        getElement().setAttribute("tabindex", "-1");
        add(decidedToo, changes, found);
    }

    /** @param coordinator decides */
    void show(List<Suggestion> all, boolean coordinator) {
        List<Suggestion> sorted = all.stream()
                .sorted(Comparator.comparingInt(Suggestion::from).thenComparingInt(Suggestion::number))
                .toList();
        // What a coordinator is writing below a card must not vanish with the news of another.
        if (!sorted.equals(suggestions) || coordinator != decides || changes.getComponentCount() == 0) {
            suggestions = sorted;
            decides = coordinator;
            draw();
        }
    }

    void choose(UUID suggestion) {
        shown.forEach((id, card) -> card.setClassName("chosen", id.equals(suggestion)));
        SuggestionCard card = shown.get(suggestion);
        if (card != null) {
            card.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    /** The one that had the focus is decided: the next open one takes it, so that the keyboard's person goes on from there. */
    void goOn() {
        changes.getChildren()
                .filter(SuggestionCard.class::isInstance)
                .map(SuggestionCard.class::cast)
                .findFirst()
                .ifPresentOrElse(SuggestionCard::focus, () -> getElement().callJsFunction("focus"));
    }

    private void draw() {
        changes.removeAll();
        shown.clear();
        decidedToo.setVisible(suggestions.stream().anyMatch(one -> one.decision() != null));
        suggestions.stream()
                .filter(one -> one.decision() == null || decidedToo.getValue())
                .forEach(one -> {
                    SuggestionCard card = new SuggestionCard(one, decides, acts);
                    shown.put(one.id(), card);
                    changes.add(card);
                });
        if (shown.isEmpty()) {
            changes.add(hint("suggestions-of-people-none"));
        }
    }

    /** Evidence that the last merge found for a section which people have edited: theirs to take or leave. */
    void showFound(List<Passage> passages, Map<UUID, List<Reason>> why, String working) {
        found.removeAll();
        found.setVisible(evidence.mayEdit());
        found.add(new H3(Labels.of("suggestions-by-merge")));
        found.add(hint(passages.isEmpty() ? "suggestions-none" : "suggestions-hint"));
        for (Passage passage : passages) {
            Div words = Pieces.box("snippet");
            words.setText(Pieces.excerpt(
                    PassageWords.translation(passage, working)
                            .map(translation -> translation.text())
                            .orElse(passage.text()),
                    SHOWN));
            PassageCard card = new PassageCard(passage, words, evidence);
            List<Reason> reasons = why.getOrDefault(passage.id(), List.of());
            if (!reasons.isEmpty()) {
                card.add(WhyList.folded(reasons));
            }
            found.add(card, Pieces.quiet("found-reject", () -> acts.rejectFound(passage.id())));
        }
    }

    private static Paragraph hint(String key) {
        Paragraph hint = new Paragraph(Labels.of(key));
        hint.addClassName("hint");
        return hint;
    }
}
