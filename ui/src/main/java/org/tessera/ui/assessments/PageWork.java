package org.tessera.ui.assessments;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.function.Supplier;

/** Work that may take longer than a second: away from the person's clicks, its end shown on the page. */
final class PageWork {

    private PageWork() {}

    /**
     * @param work returns what is then done on the page
     * @param failed what is done on the page first if it fails; the fault is then told as any other
     */
    static void start(UI ui, Supplier<Command> work, Command failed) {
        Thread.ofVirtual().name("page-work").start(() -> {
            try {
                show(ui, work.get());
            } catch (RuntimeException fault) {
                show(ui, () -> {
                    failed.execute();
                    throw fault;
                });
            }
        });
    }

    static void show(UI ui, Command act) {
        // Whether the page is still there to be shown anything does not matter to the work.
        var _ = ui.access(act);
    }
}
