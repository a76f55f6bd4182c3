package org.tessera.ui.assessments;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.tessera.comparison.Comparison;
import org.tessera.drafting.SectionHistory.Sitting;
import org.tessera.drafting.SectionView;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;
import org.tessera.ui.review.Compared;
import tools.jackson.databind.JsonNode;

/** What somebody changed in one sitting, and the way back to the text before or after it. */
final class MomentDialog extends Dialog {

    MomentDialog(Faces faces, SectionView section, Sitting sitting, Runnable restored) {
        Viewer viewer = CurrentViewer.get();
        setHeaderTitle(Labels.of("moment", sitting.author(), Words.time(sitting.ended())));
        setWidth("46rem");
        addClassName("moment-dialog");
        Optional<JsonNode> before = faces.moments().of(viewer, section.id(), sitting.first() - 1);
        Optional<JsonNode> after = faces.moments().of(viewer, section.id(), sitting.last());
        if (before.isPresent() && after.isPresent()) {
            add(new Compared(
                    Comparison.of(before.get(), after.get()).changes(),
                    faces.signOffDesk().quoted(viewer, section.id())));
        } else {
            add(new Paragraph(Labels.of("moment-withheld")));
        }
        getFooter().add(Pieces.quiet("close", this::close));
        if (section.mayEdit()) {
            before.ifPresent(_ -> getFooter()
                    .add(Pieces.button(
                            "restore-before", () -> restore(faces, section, sitting.first() - 1, restored))));
            after.ifPresent(_ -> getFooter()
                    .add(Pieces.primary("restore-after", () -> restore(faces, section, sitting.last(), restored))));
        }
    }

    private void restore(Faces faces, SectionView section, int version, Runnable restored) {
        faces.history().restore(CurrentViewer.get(), section.id(), version);
        close();
        Notices.done(Labels.of("restored"));
        restored.run();
    }
}
