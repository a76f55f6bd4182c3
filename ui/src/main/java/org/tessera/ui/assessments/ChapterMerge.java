package org.tessera.ui.assessments;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.tessera.assessment.Assessment;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.merging.MergeOutcome;

/** Writes a crime-area chapter's first draft from the evidence, with its progress and what came of it. */
final class ChapterMerge extends Div {

    private final Faces faces;
    private final UUID assessment;
    private final Assessment.Chapter chapter;
    private final Consumer<MergeOutcome> merged;
    private final Button merge = Pieces.quiet("merge", this::merge);
    private final Button cancel = Pieces.quiet("merge-cancel", this::cancel);
    private final ProgressBar progress = new ProgressBar();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Span note = Pieces.span("merge-note", "");

    ChapterMerge(Faces faces, UUID assessment, Assessment.Chapter chapter, Consumer<MergeOutcome> merged) {
        this.faces = faces;
        this.assessment = assessment;
        this.chapter = chapter;
        this.merged = merged;
        addClassName("chapter-merge");
        merge.setAriaLabel(Labels.of("merge-chapter", chapter.title()));
        merge.addClassName("merge");
        merge.setDisableOnClick(true);
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", Labels.of("merging"));
        note.getElement().setAttribute("role", "status");
        cancel.setVisible(false);
        add(merge, progress, cancel, note);
    }

    private void merge() {
        UI ui = UI.getCurrent();
        Viewer viewer = CurrentViewer.get();
        progress.setValue(0);
        progress.setVisible(true);
        cancelled.set(false);
        cancel.setVisible(true);
        note.setText(Labels.of("merging"));
        PageWork.start(
                ui,
                () -> {
                    MergeOutcome outcome = faces.merge()
                            .merge(
                                    viewer,
                                    assessment,
                                    chapter.id(),
                                    part -> PageWork.show(ui, () -> progress.setValue(clamp(part))),
                                    cancelled::get);
                    return () -> done(outcome);
                },
                () -> rest(""));
    }

    private void done(MergeOutcome outcome) {
        rest(MergeResult.summary(outcome));
        merged.accept(outcome);
        new MergeResult(assessment, chapter, outcome).open();
    }

    private void cancel() {
        cancelled.set(true);
        note.setText(Labels.of("merge-cancelling"));
    }

    private void rest(String words) {
        progress.setVisible(false);
        cancel.setVisible(false);
        merge.setEnabled(true);
        note.setText(words);
    }

    private static double clamp(double part) {
        return Math.max(0, Math.min(1, part));
    }
}
