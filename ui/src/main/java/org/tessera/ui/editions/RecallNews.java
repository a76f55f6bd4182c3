package org.tessera.ui.editions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import org.springframework.context.event.EventListener;
import org.tessera.edition.CopyCalledBack;
import org.tessera.ui.Followers;

/** Brings the news that a copy was called back to the windows of who holds it. */
@org.springframework.stereotype.Component
public final class RecallNews {

    private final Followers<String> followers = new Followers<>();

    /** Runs the command after each call for a copy of the account's. */
    public void follow(Component page, String account, Command command) {
        followers.follow(page, account::equals, command);
    }

    @EventListener
    void calledBack(CopyCalledBack news) {
        followers.tell(news.account());
    }
}
