package org.tessera.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;

/**
 * Tells those who want it that there is something new, each at most once in a quarter of an hour. What counts is what they
 * may see at that moment. Who cannot be told, because the server does not take the mail or for whatever else, is told at a
 * later round; the others are told all the same.
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
            table.notToldSince(now.minus(APART)).forEach(row -> attempt(row, now));
        }
    }

    /** What goes wrong with one of them keeps nothing from the others. */
    private void attempt(NoticeTable.Row row, Instant at) {
        try {
            tell(row, at);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "{} could not be told by mail: {}",
                    row.viewer().account(),
                    failed.getClass().getSimpleName());
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
        post.tell(notices.open(row));
        table.knows(viewer.account(), now, at);
        ledger.append(viewer, Act.MAIL_SENT, "account/" + viewer.account());
    }
}
