package org.tessera.ui.assessments;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Passage;
import org.tessera.identity.CurrentViewer;
import org.tessera.search.IndexAway;
import org.tessera.search.Search;
import org.tessera.search.SearchQuery;
import org.tessera.search.SearchResult;
import org.tessera.ui.Words;

/** Evidence beside the text: search, hits to cite or quote, and one passage in its document's context. */
final class EvidencePane extends Div {

    private static final int PAGE = 15;

    private final Faces faces;
    private final PassageCard.Acts acts;
    private final TextField words = new TextField();
    private final Checkbox inArea = new Checkbox();
    private final Div found = Pieces.box("found");
    private final Div search = new Div();
    private final PassagePane passage;
    private @Nullable String area;

    EvidencePane(Faces faces, PassageCard.Acts acts, Runnable translated) {
        this.faces = faces;
        this.acts = acts;
        this.passage = new PassagePane(faces, acts, () -> show(false), translated);
        addClassName("evidence-pane");
        words.setId("evidence-search");
        words.setPlaceholder(Labels.of("search"));
        words.setAriaLabel(Labels.of("search"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.addThemeVariants(TextFieldVariant.SMALL);
        words.addKeyDownListener(Key.ENTER, enter -> search());
        inArea.addValueChangeListener(change -> {
            if (change.isFromClient() && !words.isEmpty()) {
                search();
            }
        });
        found.getElement().setAttribute("aria-live", "polite");
        search.addClassName("evidence-search");
        search.add(
                Pieces.box("evidence-ask", words, Pieces.box("card-row", inArea, Pieces.quiet("basket", this::basket))),
                found);
        add(search, passage);
        show(false);
    }

    /** @param chapterArea the crime area of the chapter beside it, null for none */
    void about(@Nullable String chapterArea, String workingLanguage) {
        area = chapterArea;
        passage.inLanguage(workingLanguage);
        inArea.setVisible(chapterArea != null);
        inArea.setValue(chapterArea != null);
        inArea.setLabel(chapterArea == null ? "" : Labels.of("search-in-area", Words.area(chapterArea)));
        if (words.isEmpty()) {
            found.removeAll();
            found.add(hint(acts.mayEdit() ? "search-hint" : "search-hint-reading"));
        }
    }

    void open(UUID id) {
        passage.open(id);
        show(true);
    }

    private void show(boolean onePassage) {
        passage.setVisible(onePassage);
        search.setVisible(!onePassage);
    }

    private void search() {
        found.removeAll();
        look(() -> {
            Set<String> areas = area != null && inArea.getValue() ? Set.of(area) : Set.of();
            SearchResult result = faces.search()
                    .search(
                            CurrentViewer.get(),
                            new SearchQuery(words.getValue().strip(), areas, Set.of(), Set.of(), null, null, 0, PAGE));
            found.add(Pieces.span("found-count", Labels.of("found", result.total())));
            if (result.total() == 0) {
                found.add(hint("found-nothing"));
            }
            return result;
        });
    }

    /** Shows what comes, or why nothing does. */
    private void look(Supplier<SearchResult> asked) {
        try {
            SearchResult result = asked.get();
            result.hits().forEach(hit -> found.add(card(hit)));
            String next = result.next();
            if (next != null) {
                Div more = Pieces.box("more");
                more.add(Pieces.quiet("more", () -> {
                    found.remove(more);
                    look(() -> faces.search().more(CurrentViewer.get(), next));
                }));
                found.add(more);
            }
        } catch (IndexAway away) {
            Paragraph words = new Paragraph(String.valueOf(away.getMessage()));
            words.addClassName("hint");
            found.add(words);
        }
    }

    /** What was put aside while reading, to be cited from here. */
    private void basket() {
        found.removeAll();
        List<Passage> kept = faces.basket().of(CurrentViewer.get());
        found.add(
                kept.isEmpty()
                        ? hint("basket-empty")
                        : Pieces.span("found-count", Labels.of("basket-of", kept.size())));
        kept.forEach(passage -> found.add(card(Search.shown(SearchQuery.of(""), passage))));
    }

    private PassageCard card(SearchResult.Hit hit) {
        Passage passage = hit.passage();
        Div snippet = Pieces.marked(hit.snippet(), hit.highlights());
        if (passage.language() != null) {
            snippet.getElement().setAttribute("lang", passage.language());
        }
        return new PassageCard(passage, snippet, acts);
    }

    private static Paragraph hint(String key) {
        Paragraph hint = new Paragraph(Labels.of(key));
        hint.addClassName("hint");
        return hint;
    }
}
