package org.tessera.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import org.tessera.text.Texts;

/**
 * What a page says whose session is over. It stays as it is until somebody presses the words, so that what was typed and
 * not yet kept can be copied; the framework's own way is to load the page anew at once.
 */
@Component
class SignedOut implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(SignedOut::messages);
    }

    private static SystemMessages messages(SystemMessagesInfo info) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Texts.in(info.getLocale(), "screens.signed-out.title"));
        messages.setSessionExpiredMessage(Texts.in(info.getLocale(), "screens.signed-out.words"));
        messages.setInternalErrorCaption(Texts.in(info.getLocale(), "screens.broke.title"));
        messages.setInternalErrorMessage(Texts.in(info.getLocale(), "screens.broke.again"));
        return messages;
    }
}
