package org.tessera.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The pages that follow one kind of news.
 *
 * @param <T> whom or what the news are about
 */
public final class Followers<T> {

    private final Set<Consumer<T>> readers = ConcurrentHashMap.newKeySet();

    /**
     * Runs the command in the page's turn after news that the page cares about, for as long as it is open. News that come
     * while one waits for its turn are told as one; those that come between here and the attaching, when the page may have
     * been read already, are told after it.
     */
    public void follow(Component page, Predicate<T> cares, Command command) {
        AtomicBoolean missed = new AtomicBoolean();
        Consumer<T> early = about -> {
            if (cares.test(about)) {
                missed.set(true);
            }
        };
        UI opening = UI.getCurrent();
        if (opening != null) {
            readers.add(early);
            // a page that is not shown after all
            var _ = opening.access(() -> readers.remove(early));
        }
        page.addAttachListener(attached -> {
            UI ui = attached.getUI();
            AtomicBoolean waiting = new AtomicBoolean();
            Consumer<T> reader = about -> {
                if (cares.test(about) && waiting.compareAndSet(false, true)) {
                    var _ = ui.access(() -> {
                        waiting.set(false);
                        command.execute();
                    });
                }
            };
            readers.add(reader);
            if (readers.remove(early) && missed.get()) {
                var _ = ui.access(command);
            }
            page.addDetachListener(gone -> {
                readers.remove(reader);
                gone.unregisterListener();
            });
        });
    }

    public void tell(T about) {
        readers.forEach(reader -> reader.accept(about));
    }
}
