package org.tessera.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.Progress;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.offline.CommentTables;
import org.tessera.offline.RoundTexts;
import org.tessera.offline.WorkingTexts;
import org.tessera.policy.Policy;
import org.tessera.review.Round;
import org.tessera.review.RoundProgress;
import org.tessera.review.Rounds;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Notices;
import org.tessera.ui.assessments.DraftView;

/** The review rounds of an assessment: what is asked of whom until when, and how far it is. */
@PermitAll
@Route(value = "rounds/:assessment", layout = MainLayout.class)
public final class RoundsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Assessments assessments;
    private final transient Rounds rounds;
    private final transient RoundProgress standing;
    private final transient Progress progress;
    private final transient RoundTexts texts;
    private final transient WorkingTexts working;
    private final transient CommentTables tables;
    private final transient Viewer viewer = CurrentViewer.get();
    private transient @Nullable Assessment assessment;

    RoundsView(
            Assessments assessments,
            Rounds rounds,
            RoundProgress standing,
            Progress progress,
            RoundTexts texts,
            WorkingTexts working,
            CommentTables tables) {
        this.assessments = assessments;
        this.rounds = rounds;
        this.standing = standing;
        this.progress = progress;
        this.texts = texts;
        this.working = working;
        this.tables = tables;
        addClassNames("place", "rounds");
    }

    public static String path(UUID assessment) {
        return "rounds/" + assessment;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        assessment = event.getRouteParameters()
                .get("assessment")
                .flatMap(RoundsView::id)
                .flatMap(id -> assessments.visible(viewer, id))
                .orElseThrow(NotFoundException::new);
        show(assessment);
    }

    private void show(Assessment seen) {
        removeAll();
        Anchor back = new Anchor(DraftView.path(seen.id(), null), "‹ " + seen.title());
        back.addClassName("back");
        Div head = new Div(new H1(Labels.of("rounds")));
        head.addClassName("rounds-head");
        if (Policy.mayCoordinate(viewer).allowed()) {
            Button open = new Button(
                    Labels.of("round.open"),
                    _ -> new RoundForm(seen, progress.of(seen), wish -> {
                                Round opened = rounds.open(viewer, seen.id(), wish);
                                Notices.done(Labels.of("round.opened", opened.number()));
                                show(seen);
                            })
                            .open());
            open.addThemeVariants(ButtonVariant.PRIMARY);
            open.setId("round-open");
            head.add(open);
        }
        add(back, head);
        List<Round> all = rounds.of(viewer, seen.id());
        all.stream().filter(round -> round.closed() == null).forEach(round -> add(sheet(seen, round)));
        List<Round> closed =
                all.stream().filter(round -> round.closed() != null).toList();
        if (!closed.isEmpty()) {
            add(new H2(Labels.of("rounds.closed")));
            closed.forEach(round -> add(sheet(seen, round)));
        }
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(Labels.of("rounds.none"));
            none.addClassName("hint");
            add(none);
        }
    }

    private RoundSheet sheet(Assessment seen, Round round) {
        RoundSheet sheet = new RoundSheet(viewer, seen, round, standing.of(viewer, round), new RoundSheet.Acts() {
            @Override
            public void done(boolean done) {
                rounds.done(viewer, round.id(), done);
                show(seen);
            }

            @Override
            public void close() {
                rounds.close(viewer, round.id());
                Notices.done(Labels.of("round.is-closed", round.number()));
                show(seen);
            }
        });
        sheet.offline(new RoundOffline(viewer, round, texts, working, tables, () -> show(seen)));
        return sheet;
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
        return Labels.of("rounds") + (seen == null ? "" : " · " + seen.title()) + " · Tessera";
    }
}
