package org.tessera.ui.assessments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.UUID;
import org.tessera.assessment.Assessment;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.review.SectionStatuses;
import org.tessera.ui.Words;
import org.tessera.ui.review.RoundsView;
import org.tessera.ui.review.SignOffView;

/** The assessment at a glance: how far each section is, by whom and until when, and its editions. */
final class Overview extends Div {

    private final transient Faces faces;
    private final transient Assessment assessment;
    private final Runnable changed;
    private final boolean coordinates;

    /** @param changed the outline is another one */
    Overview(Faces faces, Assessment assessment, Runnable changed) {
        this.faces = faces;
        this.assessment = assessment;
        this.changed = changed;
        this.coordinates = Policy.mayCoordinate(CurrentViewer.get()).allowed();
        addClassName("overview");
        draw();
    }

    private void draw() {
        Viewer viewer = CurrentViewer.get();
        Map<UUID, SectionStatuses.Of> statuses = faces.statuses().of(viewer, assessment);
        var contents = new Contents(
                assessment,
                statuses,
                coordinates ? (section, of) -> new PlanForm(faces, section, of, this::draw).open() : null);
        contents.words(faces.wordCounts().lastCounted(assessment));
        removeAll();
        add(
                new H1(assessment.title()),
                new Paragraph(Labels.of(
                        "overview-facts",
                        assessment.chapters().size(),
                        statuses.size(),
                        Words.language(assessment.language()))),
                places(),
                new EditionsPane(faces, assessment.id(), coordinates),
                new StatusBar(statuses.values()),
                contents);
        count(contents);
    }

    /** Texts that changed since the last time are counted while the page already stands. */
    private void count(Contents contents) {
        UI ui = UI.getCurrent();
        PageWork.start(
                ui,
                () -> {
                    Map<UUID, Integer> words = faces.wordCounts().of(assessment);
                    return () -> contents.words(words);
                },
                () -> {});
    }

    private Component places() {
        Div places = Pieces.box(
                "overview-places",
                new Anchor(RoundsView.path(assessment.id()), Labels.of("overview-rounds")),
                new Anchor(SignOffView.path(assessment.id()), Labels.of("overview-sign-off")));
        if (coordinates) {
            var arrange = Pieces.button("arrange", this::arrange);
            arrange.addClassName("arrange-start");
            places.add(arrange);
        }
        return places;
    }

    private void arrange() {
        removeAll();
        add(new H1(assessment.title()), new Arranging(faces, assessment.id(), false, changed));
    }
}
