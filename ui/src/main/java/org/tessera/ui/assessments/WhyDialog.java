package org.tessera.ui.assessments;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tessera.drafting.SectionView;
import org.tessera.evidence.Passage;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.merging.Reason;

/** Why the chosen words stand in a section. */
final class WhyDialog extends Dialog {

    /**
     * @param lines of the text that somebody has chosen words of
     * @param quoted passages whose quotations are among them
     */
    WhyDialog(Faces faces, SectionView section, Collection<String> lines, Set<UUID> quoted, PassageCard.Acts acts) {
        setHeaderTitle(Labels.of("why"));
        setWidth("38rem");
        Viewer viewer = CurrentViewer.get();
        List<Reason> reasons = faces.whyHere().of(viewer, section).stream()
                .filter(reason -> reason.words().isEmpty()
                        ? reason.passages().stream().anyMatch(quoted::contains)
                        : lines.stream().anyMatch(line -> line.contains(reason.words())))
                .distinct()
                .toList();
        if (reasons.isEmpty()) {
            add(new Paragraph(Labels.of("why-nobody")));
        } else {
            Set<UUID> sources =
                    reasons.stream().flatMap(one -> one.passages().stream()).collect(Collectors.toSet());
            Map<UUID, Passage> readable = faces.evidence().passages(viewer, sources);
            add(new WhyList(reasons, readable, new Closing(acts)));
        }
        getFooter().add(Pieces.primary("close", this::close));
    }

    /** Opening a source leaves the dialog. */
    private final class Closing implements PassageCard.Acts {
        private final PassageCard.Acts acts;

        Closing(PassageCard.Acts acts) {
            this.acts = acts;
        }

        @Override
        public boolean mayEdit() {
            return acts.mayEdit();
        }

        @Override
        public void open(Passage passage) {
            close();
            acts.open(passage);
        }

        @Override
        public void cite(Passage passage) {
            acts.cite(passage);
        }

        @Override
        public void quote(Passage passage, int from, int to) {
            acts.quote(passage, from, to);
        }
    }
}
