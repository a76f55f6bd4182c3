package org.tessera.ui.assessments;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.tessera.assessment.Assessment;
import org.tessera.ui.Words;

/** One chapter or section in an outline that is being arranged: a handle, its title to be written over, and what can be done. */
final class ArrangedRow {

    private ArrangedRow() {}

    /** What can be done; {@code by} is -1 for up, 1 for down. */
    interface Acts {
        void move(Assessment.Chapter chapter, int by);

        void move(Assessment.Chapter chapter, Assessment.Section section, int by);

        /** @param target the section whose place it takes; null for the chapter itself */
        void dropped(UUID what, Assessment.Chapter onto, Assessment.@Nullable Section target);

        void rename(Assessment.Chapter chapter, String title);

        void rename(Assessment.Section section, String title);

        void addSection(Assessment.Chapter chapter);

        void takeOut(Assessment.Chapter chapter);

        void takeOut(Assessment.Section section);
    }

    static Div of(Assessment.Chapter chapter, int number, Acts acts) {
        Div row = row(
                chapter.id(),
                chapter.title(),
                by -> acts.move(chapter, by),
                title -> acts.rename(chapter, title),
                what -> acts.dropped(what, chapter, null));
        row.addClassName("arranged-chapter");
        row.addComponentAtIndex(1, Pieces.span("outline-number", String.valueOf(number)));
        if (chapter.area() != null) {
            row.add(Pieces.span("arranged-area", Words.area(chapter.area())));
        }
        row.add(
                act("arrange-add", chapter.title(), "+", () -> acts.addSection(chapter)),
                act("arrange-out", chapter.title(), "×", () -> acts.takeOut(chapter)));
        return row;
    }

    static Div of(Assessment.Chapter chapter, Assessment.Section section, Acts acts) {
        Div row = row(
                section.id(),
                section.title(),
                by -> acts.move(chapter, section, by),
                title -> acts.rename(section, title),
                what -> acts.dropped(what, chapter, section));
        row.addClassName("arranged-section");
        if (section.country() != null) {
            row.add(Pieces.span("owner", section.country().name()));
        }
        row.add(act("arrange-out", section.title(), "×", () -> acts.takeOut(section)));
        return row;
    }

    private static Div row(UUID id, String title, IntConsumer move, Consumer<String> rename, Consumer<UUID> dropped) {
        NativeButton handle = new NativeButton("⠿");
        handle.setId("arrange-" + id);
        handle.addClassName("arrange-handle");
        handle.getElement().setAttribute("aria-label", Labels.of("arrange-move", title));
        handle.setTitle(Labels.of("arrange-move-help"));
        Input name = new Input();
        name.setValue(title);
        name.getElement().setAttribute("maxlength", "200");
        name.addClassName("arrange-name");
        name.getElement().setAttribute("aria-label", Labels.of("arrange-name", title));
        name.addValueChangeListener(change -> {
            if (change.getValue().isBlank()) {
                name.setValue(title);
            } else if (!change.getValue().strip().equals(title)) {
                rename.accept(change.getValue());
            }
        });
        Div row = Pieces.box("arranged-row", handle, name);
        row.add(
                act("arrange-up", title, "↑", () -> move.accept(-1)),
                act("arrange-down", title, "↓", () -> move.accept(1)));
        byKey(row, "ArrowUp", () -> move.accept(-1));
        byKey(row, "ArrowDown", () -> move.accept(1));
        DragSource.create(handle).setDragData(id);
        DropTarget.create(row)
                .addDropListener(drop -> drop.getDragData().ifPresent(what -> dropped.accept((UUID) what)));
        return row;
    }

    private static void byKey(Div row, String key, Runnable act) {
        row.getElement()
                .addEventListener("keydown", _ -> act.run())
                .setFilter("event.altKey && event.key === '" + key + "' && (event.preventDefault(), true)");
    }

    private static NativeButton act(String key, String title, String sign, Runnable act) {
        NativeButton button = new NativeButton(sign, _ -> act.run());
        button.addClassNames("arrange-act", key);
        button.getElement().setAttribute("aria-label", Labels.of(key, title));
        button.setTitle(Labels.of(key, title));
        return button;
    }
}
