package org.tessera.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short notices at the page's foot; assertive where something went wrong. */
public final class Notices {

    private Notices() {}

    public static void done(String words) {
        Notification.show(words, 4000, Position.BOTTOM_START);
    }

    /** What somebody did not do on this page; there is time to read it. */
    public static void news(String words) {
        Notification.show(words, 20_000, Position.BOTTOM_START);
    }

    public static void problem(String words) {
        Notification notice = Notification.show(words, 9000, Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.setAssertive(true);
    }
}
