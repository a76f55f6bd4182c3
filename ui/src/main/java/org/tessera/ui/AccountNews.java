package org.tessera.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.tessera.identity.RightsChanged;

/** Brings the news that somebody's rights changed to the pages that show them. */
@org.springframework.stereotype.Component
public class AccountNews {

    private final Followers<String> followers = new Followers<>();

    /** Runs the command after each change of an account that the page cares about. */
    public void follow(Component page, Predicate<String> cares, Command command) {
        followers.follow(page, cares, command);
    }

    /** Before the sessions of whoever is shut out end: an open page is still told where to go. */
    @EventListener
    @Order(0)
    void changed(RightsChanged news) {
        followers.tell(news.account());
    }
}
