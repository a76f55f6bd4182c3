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
     * while one waits for its turn are told as one.
     */
    public void follow(Component page, Predicate<T> cares, Command command) {
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
