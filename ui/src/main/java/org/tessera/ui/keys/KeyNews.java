package org.tessera.ui.keys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import org.springframework.context.event.EventListener;
import org.tessera.search.RenewalAdvanced;
import org.tessera.ui.Followers;

/** Brings the news of a renewal to the pages that show how far it is. */
@org.springframework.stereotype.Component
public final class KeyNews {

    private final Followers<RenewalAdvanced> followers = new Followers<>();

    void follow(Component page, Command command) {
        followers.follow(page, _ -> true, command);
    }

    @EventListener
    void advanced(RenewalAdvanced news) {
        followers.tell(news);
    }
}
