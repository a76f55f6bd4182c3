package org.tessera.ui.review;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.review.Task;
import org.tessera.review.Tasks;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;
import org.tessera.ui.assessments.DraftView;
import org.tessera.ui.editions.RecallNews;

/** What waits for this person, the nearest deadline first. */
@PermitAll
@Route(value = "tasks", layout = MainLayout.class)
public final class TasksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Tasks tasks;
    private final transient FurtherTasks further;
    private final transient Viewer viewer = CurrentViewer.get();

    TasksView(Tasks tasks, FurtherTasks further, RecallNews recalls) {
        this.tasks = tasks;
        this.further = further;
        addClassNames("place", "tasks");
        recalls.follow(this, viewer.account(), this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Policy.maySearch(viewer).allowed()) {
            throw new NotFoundException();
        }
        show();
    }

    private void show() {
        removeAll();
        Anchor translations = new Anchor("translations", Words.of("translations.to"));
        translations.addClassName("push");
        add(new Header(new H1(Labels.of("tasks")), translations));
        List<Task> waiting = tasks.of(viewer);
        List<FurtherTasks.Further> beside = further.of(viewer);
        if (waiting.isEmpty() && beside.isEmpty()) {
            Paragraph none = new Paragraph(Labels.of("tasks.none"));
            none.addClassName("hint");
            add(none);
            return;
        }
        Div list = new Div();
        list.addClassName("task-list");
        waiting.forEach(task -> list.add(row(task)));
        beside.forEach(one -> list.add(
                saying(row(one.path(), one.kind(), one.title(), null), Labels.of(one.kind() + ".what", one.count()))));
        add(list);
    }

    private static Anchor row(Task task) {
        String path = switch (task.kind()) {
            case SIGN_OFF -> SignOffView.path(task.assessment());
            case COMMENT ->
                task.section() == null
                        ? RoundsView.path(task.assessment())
                        : DraftView.path(task.assessment(), task.section());
            case ANSWER -> RoundsView.path(task.assessment());
            case MENTION, DECIDE, MARKING, AFFECTED -> DraftView.path(task.assessment(), task.section());
        };
        Integer round = task.round();
        String what = Labels.of("task." + task.kind() + ".what", task.count())
                + (round == null ? "" : " · " + Labels.of("round.title", round));
        return saying(row(path, "task." + task.kind(), task.title(), task.deadline()), what);
    }

    private static Anchor saying(Anchor row, String what) {
        Span more = new Span(what);
        more.addClassNames("small", "soft", "task-what");
        row.getChildren().skip(1).findFirst().ifPresent(title -> ((Div) title).add(more));
        return row;
    }

    private static Anchor row(String path, String kind, String title, @Nullable LocalDate deadline) {
        Span asked = new Span(Labels.of(kind));
        asked.addClassName("task-kind");
        Span name = new Span(title);
        name.addClassName("task-title");
        Anchor row = new Anchor(path);
        row.addClassName("task");
        row.add(asked, new Div(name));
        if (deadline != null) {
            Span until = new Span(Words.date(deadline));
            until.addClassNames("small", "soft");
            Div when = new Div(Deadlines.tag(deadline), until);
            when.addClassName("task-when");
            row.add(when);
        }
        return row;
    }

    @Override
    public String getPageTitle() {
        return Labels.of("tasks") + " · Tessera";
    }
}
