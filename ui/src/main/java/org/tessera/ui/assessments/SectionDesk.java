package org.tessera.ui.assessments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.assessment.Assessment;
import org.tessera.drafting.SectionNotices;
import org.tessera.drafting.SectionView;
import org.tessera.evidence.Passage;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.policy.Policy;
import org.tessera.review.Comment;
import org.tessera.review.Suggestion;
import org.tessera.review.Suggestions;
import org.tessera.ui.Notices;
import org.tessera.ui.marking.MarkingButton;
import org.tessera.ui.marking.Setting;
import org.tessera.ui.review.Shown;
import org.tessera.ui.review.SignOffFact;

/** One section on the desk: its head and text, and beside them evidence, comments and suggestions. */
final class SectionDesk extends Div implements DraftEditor.Listener, PassageCard.Acts {

    private final Faces faces;
    private final Assessment assessment;
    private final DraftEditor editor = new DraftEditor(this);
    private final Citing citing;
    private final Div head = new Div();
    private final EvidencePane evidence;
    private final CommentsPane comments;
    private final SuggestionsPane suggestions;
    private final HistoryPane history;
    private final SourcesPane sources;
    private final Map<Tab, Div> panes = new LinkedHashMap<>();
    private final Tabs tabs = new Tabs();
    private final Tab evidenceTab = new Tab(Labels.of("evidence"));
    private final Tab commentsTab = new Tab();
    private final Tab suggestionsTab = new Tab();
    private final Tab sourcesTab = new Tab(Labels.of("sources"));
    private final Tab historyTab = new Tab(Labels.of("history"));
    private @Nullable SectionView section;

    SectionDesk(Faces faces, Assessment assessment) {
        this.faces = faces;
        this.assessment = assessment;
        this.citing = new Citing(faces, editor);
        this.evidence = new EvidencePane(faces, this, this::translated);
        this.suggestions = new SuggestionsPane(this, suggestionActs());
        this.sources = new SourcesPane(faces, this, this::refresh);
        this.history = new HistoryPane(faces, this::refresh);
        this.comments = new CommentsPane(editor::chooseComment, this::answer, this::reply);
        addClassName("section-desk");
        panes.put(evidenceTab, evidence);
        panes.put(commentsTab, comments);
        panes.put(suggestionsTab, suggestions);
        panes.put(sourcesTab, sources);
        panes.put(historyTab, history);
        tabs.addThemeVariants(TabsVariant.LUMO_SMALL);
        tabs.add(evidenceTab, commentsTab, suggestionsTab, sourcesTab, historyTab);
        tabs.addSelectedChangeListener(_ -> {
            panes.forEach((tab, pane) -> pane.setVisible(tab.isSelected()));
            drawHistory();
        });
        panes.forEach((tab, pane) -> pane.setVisible(tab.equals(evidenceTab)));
        Div text = Pieces.box("section-text", head, editor);
        Div beside = Pieces.box("section-beside", tabs, evidence, comments, suggestions, sources, history);
        beside.getElement().setAttribute("role", "complementary");
        beside.getElement().setAttribute("aria-label", Labels.of("beside"));
        add(text, beside);
    }

    void open(SectionView opened) {
        section = opened;
        Assessment.Chapter chapter = chapter(opened.id());
        evidence.about(chapter == null ? null : chapter.area(), assessment.language());
        editor.open(
                opened.id(), assessment.yardstick(), true, faces.suggestions().suggests(CurrentViewer.get(), opened));
        drawHead(opened);
        drawComments();
        drawSuggestions();
        drawHistory();
    }

    /** What stands beside the text is read anew; the text itself follows by its own line. */
    void refresh() {
        if (section != null) {
            faces.drafts().section(CurrentViewer.get(), section.id()).ifPresent(now -> {
                section = now;
                drawHead(now);
            });
            drawComments();
            drawSuggestions();
            drawHistory();
        }
    }

    /** Only while somebody looks at it. */
    private void drawHistory() {
        if (section != null && historyTab.isSelected()) {
            history.show(section);
        }
        if (section != null && sourcesTab.isSelected()) {
            sources.show(section);
        }
    }

    @Override
    public void whoWrote(int version, int from, int to) {
        if (section != null) {
            tabs.setSelectedTab(historyTab);
            history.whoWrote(section.id(), version, from, to);
        }
    }

    @Override
    public void why(List<String> lines, Set<UUID> quoted) {
        if (section != null) {
            faces.drafts()
                    .section(CurrentViewer.get(), section.id())
                    .ifPresent(now -> new WhyDialog(faces, now, lines, quoted, this).open());
        }
    }

    @Override
    public boolean mayEdit() {
        return section != null && section.mayEdit();
    }

    @Override
    public void open(Passage passage) {
        openPassage(passage.id());
    }

    @Override
    public void cite(Passage passage) {
        if (section != null) {
            citing.cite(section.id(), passage);
        }
    }

    @Override
    public void quote(Passage passage, int from, int to) {
        if (section != null) {
            citing.quote(section.id(), passage, from, to);
        }
    }

    @Override
    public void dropped(UUID passage) {
        if (mayEdit()) {
            faces.evidence().passage(CurrentViewer.get(), passage).ifPresent(this::cite);
        }
    }

    @Override
    public void wanted(List<UUID> passages) {
        editor.provide(PassageWords.of(CurrentViewer.get(), faces.evidence(), passages, assessment.language()));
    }

    @Override
    public void openPassage(UUID passage) {
        evidence.open(passage);
        tabs.setSelectedTab(evidenceTab);
    }

    @Override
    public void translate(UUID passage, String text) {
        faces.evidence().translate(CurrentViewer.get(), passage, text, assessment.language());
        translated();
    }

    @Override
    public void comment(int version, int from, int to, String text) {
        if (section != null) {
            Comment added = faces.comments().add(CurrentViewer.get(), section.id(), version, from, to, text);
            drawComments();
            commentChosen(added.id());
        }
    }

    @Override
    public void commentChosen(UUID comment) {
        tabs.setSelectedTab(commentsTab);
        comments.choose(comment);
        editor.chooseComment(comment);
    }

    @Override
    public void noticed(String kind) {
        if (kind.equals(SectionNotices.COMMENTS)) {
            drawComments();
        } else if (kind.equals(SectionNotices.SUGGESTIONS)) {
            drawSuggestions();
        } else {
            refresh();
        }
    }

    private void answer(UUID comment, Comment.Outcome outcome, String reason) {
        faces.comments().answer(CurrentViewer.get(), comment, outcome, reason);
        drawComments();
    }

    private void reply(UUID comment, String text) {
        faces.comments().reply(CurrentViewer.get(), comment, text);
        drawComments();
    }

    private void translated() {
        Notices.done(Labels.of("translation-kept"));
        if (section != null) {
            faces.notices().broadcast(section.id(), "evidence");
        }
        editor.refreshEvidence();
    }

    private void drawHead(SectionView seen) {
        Shown.note(seen.id(), seen.version());
        Assessment.Chapter chapter = chapter(seen.id());
        head.removeAll();
        head.add(new SectionHead(
                seen,
                chapter == null ? "" : chapter.title(),
                faces.evidence().sharing(seen.citations()),
                Policy.mayCoordinate(CurrentViewer.get()).allowed(),
                this::setAudience,
                new MarkingButton(
                        CurrentViewer.get(),
                        seen.title(),
                        seen.marking(),
                        seen.handling(),
                        marked(seen),
                        this::refresh),
                signOff(seen)));
        head.add(new AffectedNotice(faces.affected().of(CurrentViewer.get(), seen), affected -> {
            faces.affected().settle(CurrentViewer.get(), seen.id(), affected);
            refresh();
        }));
    }

    private Setting marked(SectionView seen) {
        Viewer viewer = CurrentViewer.get();
        return new Setting(
                faces.markings(), viewer, seen.id(), () -> faces.markings().why(viewer, seen.id()));
    }

    private SignOffFact signOff(SectionView seen) {
        Viewer viewer = CurrentViewer.get();
        return new SignOffFact(
                viewer,
                seen,
                faces.signOffs()
                        .standing(viewer, List.of(seen.id()), assessment.dataKey())
                        .getOrDefault(seen.id(), List.of()),
                faces.signOffDesk(),
                () -> faces.drafts().version(seen.id()),
                this::refresh);
    }

    private void setAudience(Set<Audience> audience) {
        if (section != null) {
            faces.drafts().setAudience(CurrentViewer.get(), section.id(), audience);
            Notices.done(Labels.of("audience-is-set"));
            refresh();
        }
    }

    private void drawComments() {
        if (section == null) {
            return;
        }
        int version = faces.drafts().version(section.id());
        List<Comment> all = faces.comments().of(CurrentViewer.get(), section.id());
        long open = all.stream().filter(comment -> comment.answer() == null).count();
        commentsTab.setLabel(open == 0 ? Labels.of("comments") : Labels.of("comments-open", open));
        comments.show(all, section.mayEdit());
        editor.showComments(version, all);
    }

    private void drawSuggestions() {
        if (section == null) {
            return;
        }
        Viewer viewer = CurrentViewer.get();
        int version = faces.drafts().version(section.id());
        List<Suggestion> changes = faces.suggestions().of(viewer, section.id());
        List<Passage> fresh = faces.merge().suggestions(viewer, section.id());
        long open = fresh.size()
                + changes.stream().filter(one -> one.decision() == null).count();
        suggestionsTab.setLabel(open == 0 ? Labels.of("suggestions") : Labels.of("suggestions-new", open));
        suggestions.show(changes, section.mayEdit());
        suggestions.showFound(
                fresh,
                faces.whyHere()
                        .of(
                                viewer,
                                section.id(),
                                fresh.stream().map(Passage::id).toList()),
                assessment.language());
        editor.showSuggestions(version, changes);
    }

    @Override
    public void suggest(int version, int from, int to, String becomes, String why) {
        if (section != null) {
            Suggestion made = faces.suggestions()
                    .suggest(CurrentViewer.get(), section.id(), new Suggestions.Wish(version, from, to, becomes, why));
            drawSuggestions();
            suggestionChosen(made.id());
        }
    }

    @Override
    public void suggestionChosen(UUID suggestion) {
        tabs.setSelectedTab(suggestionsTab);
        suggestions.choose(suggestion);
        editor.chooseSuggestion(suggestion);
    }

    private SuggestionCard.Acts suggestionActs() {
        return new SuggestionCard.Acts() {
            @Override
            public void show(UUID suggestion) {
                suggestionChosen(suggestion);
            }

            @Override
            public void rejectFound(UUID passage) {
                if (section != null) {
                    faces.merge().reject(CurrentViewer.get(), section.id(), passage);
                    drawSuggestions();
                }
            }

            @Override
            public void decide(UUID suggestion, Suggestion.Outcome outcome, String reason, @Nullable String instead) {
                faces.suggestions().decide(CurrentViewer.get(), suggestion, outcome, reason, instead);
                drawSuggestions();
            }
        };
    }

    private Assessment.@Nullable Chapter chapter(UUID sought) {
        return assessment.chapters().stream()
                .filter(chapter ->
                        chapter.sections().stream().anyMatch(one -> one.id().equals(sought)))
                .findFirst()
                .orElse(null);
    }
}
