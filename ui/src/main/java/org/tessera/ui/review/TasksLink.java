package org.tessera.ui.review;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.tessera.identity.Viewer;
import org.tessera.review.Tasks;

/** The way to a person's tasks, with how many wait. */
public final class TasksLink extends Anchor {

    private final transient Tasks tasks;
    private final transient FurtherTasks further;
    private final transient Viewer viewer;

    public TasksLink(Tasks tasks, FurtherTasks further, Viewer viewer) {
        super("tasks", Labels.of("tasks.menu"));
        this.further = further;
        this.tasks = tasks;
        this.viewer = viewer;
    }

    public void count() {
        int waiting = tasks.of(viewer).size() + further.of(viewer).size();
        setText(Labels.of("tasks.menu"));
        if (waiting > 0) {
            Span count = new Span(String.valueOf(waiting));
            count.addClassName("task-count");
            count.setTitle(Labels.of("tasks.count", waiting));
            add(count);
        }
    }
}
