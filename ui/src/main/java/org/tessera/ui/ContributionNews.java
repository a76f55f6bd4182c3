package org.tessera.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.tessera.alerts.AlertsFound;
import org.tessera.contribution.ContributionChanged;
import org.tessera.evidence.EvidenceChanged;
import org.tessera.release.SharingChanged;

/** Brings the news that a contribution moved on, or that others see it now, to the pages that show it. */
@org.springframework.stereotype.Component
public class ContributionNews {

    private final Set<Consumer<UUID>> readers = ConcurrentHashMap.newKeySet();

    /**
     * Runs the command in the page's turn after news of a contribution that the page cares about, for as long as it is
     * open, and once at its opening. News that come while one waits for its turn are told as one.
     */
    public void follow(Component page, Predicate<UUID> cares, Command command) {
        page.addAttachListener(attached -> {
            UI ui = attached.getUI();
            AtomicBoolean waiting = new AtomicBoolean();
            Consumer<UUID> reader = contribution -> {
                if (cares.test(contribution) && waiting.compareAndSet(false, true)) {
                    var _ = ui.access(() -> {
                        waiting.set(false);
                        command.execute();
                    });
                }
            };
            readers.add(reader);
            // what came between reading and listening
            var _ = ui.access(command);
            page.addDetachListener(gone -> {
                readers.remove(reader);
                gone.unregisterListener();
            });
        });
    }

    @EventListener
    void changed(ContributionChanged news) {
        tell(news.contribution());
    }

    @EventListener
    void changed(SharingChanged news) {
        tell(news.contribution());
    }

    @EventListener
    void changed(EvidenceChanged news) {
        tell(news.contribution());
    }

    @EventListener
    void changed(AlertsFound news) {
        tell(news.contribution());
    }

    private void tell(UUID contribution) {
        readers.forEach(reader -> reader.accept(contribution));
    }
}
