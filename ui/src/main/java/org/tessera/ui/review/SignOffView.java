package org.tessera.ui.review;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.assessment.Sections;
import org.tessera.drafting.Progress;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.review.SignOff;
import org.tessera.review.SignOffs;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;
import org.tessera.ui.assessments.DraftView;

/** Who signed which section of an assessment off: all of it for coordinators, for others their own part in it. */
@PermitAll
@Route(value = "sign-off/:assessment", layout = MainLayout.class)
public final class SignOffView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Assessments assessments;
    private final transient SignOffs signOffs;
    private final transient Sections sections;
    private final transient Progress progress;
    private final transient SignOffDesk desk;
    private final transient Viewer viewer = CurrentViewer.get();
    private transient @Nullable Assessment assessment;

    SignOffView(Assessments assessments, SignOffs signOffs, Sections sections, Progress progress, SignOffDesk desk) {
        this.assessments = assessments;
        this.signOffs = signOffs;
        this.sections = sections;
        this.progress = progress;
        this.desk = desk;
        addClassNames("place", "sign-off");
    }

    public static String path(UUID assessment) {
        return "sign-off/" + assessment;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        assessment = event.getRouteParameters()
                .get("assessment")
                .flatMap(SignOffView::id)
                .flatMap(id -> assessments.visible(viewer, id))
                .orElseThrow(NotFoundException::new);
        show(assessment);
    }

    private void show(Assessment seen) {
        removeAll();
        Anchor back = new Anchor(DraftView.path(seen.id(), null), "‹ " + seen.title());
        back.addClassName("back");
        Paragraph lead = new Paragraph(lead());
        lead.addClassName("lead");
        add(back, new H1(Labels.of("sign-off")), lead);
        Map<UUID, List<SignOff.Standing>> given = signOffs.of(viewer, seen.id());
        Map<UUID, Progress.Of> written = progress.of(seen);
        if (Policy.mayCoordinate(viewer).allowed()) {
            add(new SignOffMatrix(seen, given, written, sections, one -> desk.changes(viewer, one)));
        } else {
            add(new SignOffList(viewer, seen, given, written, signOffs, desk, () -> show(seen)));
        }
    }

    private String lead() {
        if (Policy.mayCoordinate(viewer).allowed()) {
            return Labels.of("sign-off.lead-coordinator");
        }
        return SignOffs.signsFor(viewer)
                .map(country -> Labels.of("sign-off.lead-country", Words.country(country)))
                .orElseGet(() -> Labels.of(desk.signs(viewer) ? "sign-off.lead-reviewer" : "sign-off.lead-reader"));
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        Assessment seen = assessment;
        return Labels.of("sign-off") + (seen == null ? "" : " · " + seen.title()) + " · Tessera";
    }
}
