package org.tessera.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Beside Spring's {@code spring.mail.host} and its fellows.
 *
 * @param from whom the mails come from
 * @param link where people sign in here, as it stands in the mail
 */
@ConfigurationProperties("tessera.mail")
record MailSettings(@Nullable String from, @Nullable String link) {}
