package org.tessera.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;

/**
 * Tells those who want it that there is something new, each at most once in a quarter of an hour. What counts is what they
 * may see at that moment. A mail that the server does not take is tried again at the next round, the others go out.
 */
@Component
public class Mailing {

    /** Between two mails to one person. */
    public static final Duration APART = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);

    private final NoticeTable table;
    private final MailNotices notices;
    private final Waiting waiting;
    private final RecordedRights rights;
    private final Post post;
    private final Ledger ledger;

    Mailing(NoticeTable table, MailNotices notices, Waiting waiting, RecordedRights rights, Post post, Ledger ledger) {
        this.table = table;
        this.notices = notices;
        this.waiting = waiting;
        this.rights = rights;
        this.post = post;
        this.ledger = ledger;
    }

    /** @param clock says what time it is */
    public void round(Clock clock) {
        if (post.open()) {
            Instant now = clock.instant();
            table.notToldSince(now.minus(APART)).forEach(row -> tell(row, now));
        }
    }

    private void tell(NoticeTable.Row row, Instant at) {
        Viewer viewer = rights.within(row.viewer());
        if (viewer.roles().isEmpty()) {
            return;
        }
        Map<String, Integer> now = waiting.of(viewer);
        if (!Waiting.isNews(row.known(), now)) {
            table.knows(viewer.account(), now, null);
            return;
        }
        try {
            post.tell(notices.open(row));
        } catch (MailException refused) {
            LOG.warn(
                    "A mail to {} was not taken: {}",
                    viewer.account(),
                    refused.getClass().getSimpleName());
            return;
        }
        table.knows(viewer.account(), now, at);
        ledger.append(viewer, Act.MAIL_SENT, "account/" + viewer.account());
    }
}
