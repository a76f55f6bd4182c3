package org.tessera.ui.assessments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import java.util.List;
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
    private final DraftEditor editor;
    private final Citing citing;
    private final Div head = new Div();
    private final Beside beside = new Beside(this::drawChosen);
    private final EvidencePane evidence;
    private final CommentsPane comments;
    private final Suggesting suggestions;
    private final HistoryPane history;
    private final SourcesPane sources;
    private final Tab evidenceTab;
    private final Tab commentsTab;
    private final Tab sourcesTab;
    private final Tab historyTab;
    private @Nullable SectionView section;

    SectionDesk(Faces faces, Assessment assessment) {
        this.faces = faces;
        this.assessment = assessment;
        this.editor = new DraftEditor(this, faces.pictures().largest());
        this.citing = new Citing(faces, editor);
        this.evidence = new EvidencePane(faces, this, this::translated);
        this.comments = new CommentsPane(editor::chooseComment, this::answer, this::reply);
        this.sources = new SourcesPane(faces, this, this::refresh);
        this.history = new HistoryPane(faces, this::refresh);
        addClassName("section-desk");
        evidenceTab = beside.put("evidence", evidence);
        commentsTab = beside.put("comments", comments);
        suggestions = new Suggesting(faces, editor, beside, this, assessment.language());
        sourcesTab = beside.put("sources", sources);
        historyTab = beside.put("history", history);
        add(Pieces.box("section-text", head, editor), beside);
    }

    void open(SectionView opened) {
        section = opened;
        Assessment.Chapter chapter = chapter(opened.id());
        evidence.about(chapter == null ? null : chapter.area(), assessment.language());
        editor.open(
                opened.id(), assessment.yardstick(), true, faces.suggestions().suggests(CurrentViewer.get(), opened));
        drawHead(opened);
        drawComments();
        suggestions.draw(opened);
        drawChosen();
    }

    /** What stands beside the text is read anew; the text itself follows by its own line. */
    void refresh() {
        if (section != null) {
            faces.drafts().section(CurrentViewer.get(), section.id()).ifPresent(now -> {
                section = now;
                drawHead(now);
            });
            drawComments();
            suggestions.draw(section);
            drawChosen();
        }
    }

    /** These only while somebody looks at them. */
    private void drawChosen() {
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
            beside.show(historyTab);
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
        beside.show(evidenceTab);
    }

    @Override
    public void translate(UUID passage, String text) {
        faces.translations().write(CurrentViewer.get(), passage, assessment.language(), "", text);
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
        beside.show(commentsTab);
        comments.choose(comment);
        editor.chooseComment(comment);
    }

    @Override
    public void noticed(String kind) {
        if (kind.equals(SectionNotices.COMMENTS)) {
            drawComments();
        } else if (kind.equals(SectionNotices.SUGGESTIONS) && section != null) {
            suggestions.draw(section);
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
        head.add(new AffectedNotice(
                faces.affected().of(CurrentViewer.get(), seen),
                affected -> {
                    faces.affected().settle(CurrentViewer.get(), seen.id(), affected);
                    refresh();
                },
                () -> beside.show(sourcesTab)));
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

    @Override
    public void suggest(int version, int from, int to, String becomes, String why) {
        suggestions.suggest(new Suggestions.Wish(version, from, to, becomes, why));
    }

    @Override
    public void suggestionChosen(UUID suggestion) {
        suggestions.show(suggestion);
    }

    private Assessment.@Nullable Chapter chapter(UUID sought) {
        return assessment.chapters().stream()
                .filter(chapter ->
                        chapter.sections().stream().anyMatch(one -> one.id().equals(sought)))
                .findFirst()
                .orElse(null);
    }
}
