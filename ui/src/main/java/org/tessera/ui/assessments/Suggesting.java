package org.tessera.ui.assessments;

import com.vaadin.flow.component.tabs.Tab;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.drafting.SectionView;
import org.tessera.evidence.Passage;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.review.Suggestion;
import org.tessera.review.Suggestions;

/** Suggestions beside and in the text of the section on the desk: made, shown, decided. */
final class Suggesting implements SuggestionCard.Acts {

    private final Faces faces;
    private final DraftEditor editor;
    private final Beside beside;
    private final SuggestionsPane pane;
    private final Tab tab;
    private final String working;
    private @Nullable SectionView section;

    /** @param working the assessment's language */
    Suggesting(Faces faces, DraftEditor editor, Beside beside, PassageCard.Acts evidence, String working) {
        this.faces = faces;
        this.editor = editor;
        this.beside = beside;
        this.working = working;
        this.pane = new SuggestionsPane(evidence, this);
        this.tab = beside.put("suggestions", pane);
    }

    void draw(SectionView now) {
        section = now;
        Viewer viewer = CurrentViewer.get();
        int version = faces.drafts().version(now.id());
        List<Suggestion> changes = faces.suggestions().of(viewer, now.id());
        List<Passage> fresh = faces.merge().suggestions(viewer, now.id());
        long open = fresh.size()
                + changes.stream().filter(one -> one.decision() == null).count();
        tab.setLabel(open == 0 ? Labels.of("suggestions") : Labels.of("suggestions-new", open));
        pane.show(changes, now.mayEdit());
        pane.showFound(
                fresh,
                faces.whyHere()
                        .of(viewer, now.id(), fresh.stream().map(Passage::id).toList()),
                working);
        editor.showSuggestions(version, changes);
    }

    void suggest(Suggestions.Wish wish) {
        if (section != null) {
            Suggestion made = faces.suggestions().suggest(CurrentViewer.get(), section.id(), wish);
            draw(section);
            show(made.id());
        }
    }

    @Override
    public void show(UUID suggestion) {
        beside.show(tab);
        pane.choose(suggestion);
        editor.chooseSuggestion(suggestion);
    }

    @Override
    public void rejectFound(UUID passage) {
        if (section != null) {
            faces.merge().reject(CurrentViewer.get(), section.id(), passage);
            draw(section);
        }
    }

    @Override
    public void decide(UUID suggestion, Suggestion.Outcome outcome, String reason, @Nullable String instead) {
        faces.suggestions().decide(CurrentViewer.get(), suggestion, outcome, reason, instead);
        if (section != null) {
            draw(section);
            pane.goOn();
        }
    }
}
