package org.tessera.ui.keys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.EventListener;
import org.tessera.search.RenewalAdvanced;

/** Brings the news of a renewal to the pages that show how far it is. */
@org.springframework.stereotype.Component
public final class KeyNews {

    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();

    /** Runs the command in the page's turn for as long as it is open; news that wait for one turn are told as one. */
    void follow(Component page, Command command) {
        page.addAttachListener(attached -> {
            UI ui = attached.getUI();
            AtomicBoolean waiting = new AtomicBoolean();
            Runnable reader = () -> {
                if (waiting.compareAndSet(false, true)) {
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

    @EventListener
    void advanced(RenewalAdvanced news) {
        readers.forEach(Runnable::run);
    }
}
