package org.tessera.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.tessera.identity.RightsChanged;

/** Brings the news that somebody's rights changed to the pages that show them. */
@org.springframework.stereotype.Component
public class AccountNews {

    private final Set<Consumer<String>> readers = ConcurrentHashMap.newKeySet();

    /** Runs the command in the page's turn after each change that the page cares about, for as long as it is open. */
    public void follow(Component page, Predicate<String> cares, Command command) {
        page.addAttachListener(attached -> {
            UI ui = attached.getUI();
            Consumer<String> reader = account -> {
                if (cares.test(account)) {
                    var _ = ui.access(command);
                }
            };
            readers.add(reader);
            page.addDetachListener(gone -> {
                readers.remove(reader);
                gone.unregisterListener();
            });
        });
    }

    /** Before the sessions of whoever is shut out end: an open page is still told where to go. */
    @EventListener
    @Order(0)
    void changed(RightsChanged news) {
        readers.forEach(reader -> reader.accept(news.account()));
    }
}
