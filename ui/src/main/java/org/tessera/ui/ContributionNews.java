package org.tessera.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.tessera.contribution.ContributionChanged;

/** Brings the news that a contribution moved on to the pages that show it. */
@org.springframework.stereotype.Component
public class ContributionNews {

    private final Set<Consumer<ContributionChanged>> readers = ConcurrentHashMap.newKeySet();

    /** Runs the command in the page's turn whenever news comes that the page cares about, for as long as it is open. */
    public void follow(Component page, Predicate<ContributionChanged> cares, Command command) {
        page.addAttachListener(attached -> {
            UI ui = attached.getUI();
            Consumer<ContributionChanged> reader = news -> {
                if (cares.test(news)) {
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

    @EventListener
    void changed(ContributionChanged news) {
        readers.forEach(reader -> reader.accept(news));
    }
}
