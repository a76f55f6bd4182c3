package org.tessera.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.tessera.alerts.AlertsFound;
import org.tessera.contribution.ContributionChanged;
import org.tessera.evidence.EvidenceChanged;
import org.tessera.release.SharingChanged;

/** Brings the news that a contribution moved on, or that others see it now, to the pages that show it. */
@org.springframework.stereotype.Component
public class ContributionNews {

    private final Followers<UUID> followers = new Followers<>();

    /** Runs the command after news of a contribution that the page cares about, and once at the page's opening. */
    public void follow(Component page, Predicate<UUID> cares, Command command) {
        followers.follow(page, cares, command);
        // what came between reading and listening
        page.addAttachListener(attached -> {
            var _ = attached.getUI().access(command);
        });
    }

    @EventListener
    void changed(ContributionChanged news) {
        followers.tell(news.contribution());
    }

    @EventListener
    void changed(SharingChanged news) {
        followers.tell(news.contribution());
    }

    @EventListener
    void changed(EvidenceChanged news) {
        followers.tell(news.contribution());
    }

    @EventListener
    void changed(AlertsFound news) {
        followers.tell(news.contribution());
    }
}
