package org.tessera.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;
import org.tessera.text.Texts;

/** Carries mails out of the house by Spring's mail sender, which is there once {@code spring.mail.host} is set. */
@Component
class Post {

    private final @Nullable MailSender sender;
    private final MailSettings settings;

    Post(ObjectProvider<MailSender> sender, MailSettings settings) {
        this.sender = sender.getIfAvailable();
        this.settings = settings;
    }

    /** Whether a mail server, a sender and this installation's own address are configured. */
    boolean open() {
        return sender != null && settings.from() != null && settings.link() != null;
    }

    /**
     * The one mail there is: something is new, and where to sign in. It names nobody and nothing.
     *
     * @throws MailException the server did not take it
     */
    void tell(String address) {
        if (sender == null || settings.from() == null || settings.link() == null) {
            throw new IllegalStateException("No mail server is configured");
        }
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(settings.from());
        mail.setTo(address);
        mail.setSubject(Texts.get("mail.subject"));
        mail.setText(Texts.get("mail.text", settings.link()));
        sender.send(mail);
    }
}
