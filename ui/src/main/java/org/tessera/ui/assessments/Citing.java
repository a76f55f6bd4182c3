package org.tessera.ui.assessments;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tessera.evidence.Passage;
import org.tessera.identity.CurrentViewer;
import org.tessera.policy.Audience;
import org.tessera.ui.Words;

/** Puts a citation or a quotation into the text, after telling the author whom it would shut out of the section. */
final class Citing {

    private final Faces faces;
    private final DraftEditor editor;

    Citing(Faces faces, DraftEditor editor) {
        this.faces = faces;
        this.editor = editor;
    }

    void cite(UUID section, Passage passage) {
        afterWarning(section, passage, "cite", () -> editor.cite(passage.id()));
    }

    void quote(UUID section, Passage passage, int from, int to) {
        afterWarning(section, passage, "quote", () -> editor.quote(passage, from, to));
    }

    private void afterWarning(UUID section, Passage passage, String act, Runnable insert) {
        Set<Audience> lost = faces.drafts().shutOutBy(CurrentViewer.get(), section, passage.id());
        if (lost.isEmpty()) {
            insert.run();
            return;
        }
        String who = lost.stream().sorted().map(Words::audience).collect(Collectors.joining(", "));
        ConfirmDialog warning = new ConfirmDialog();
        warning.addClassName("shut-out");
        warning.setHeader(Labels.of("shut-out.title"));
        warning.setText(Labels.of("shut-out.text", who, Words.country(passage.owner())));
        warning.setCancelable(true);
        warning.setCancelText(Labels.of("shut-out.leave"));
        warning.setConfirmText(Labels.of("shut-out." + act));
        warning.addConfirmListener(confirmed -> insert.run());
        warning.open();
    }
}
