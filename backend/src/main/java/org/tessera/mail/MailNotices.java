package org.tessera.mail;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;
import org.tessera.vault.Vault;

/** Whether somebody wants to hear by e-mail that there is something new here, and where; everybody chooses for himself. */
@Component
public class MailNotices {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,253}");

    private final NoticeTable table;
    private final Waiting waiting;
    private final Post post;
    private final Vault vault;
    private final Ledger ledger;

    MailNotices(NoticeTable table, Waiting waiting, Post post, Vault vault, Ledger ledger) {
        this.table = table;
        this.waiting = waiting;
        this.post = post;
        this.vault = vault;
        this.ledger = ledger;
    }

    /** Whether there is anything to choose: a mail server is set up, and the viewer's role has something to be told of. */
    public boolean offered(Viewer viewer) {
        return post.open() && Policy.maySearch(viewer).allowed();
    }

    /** Where the viewer is told; empty if he did not choose it. */
    public Optional<String> address(Viewer viewer) {
        return table.of(viewer.account()).map(this::open);
    }

    /**
     * From now on, of what comes from now on.
     *
     * @throws Forbidden the role has nothing to be told of
     * @throws Invalid not an address, or no mail server is set up
     */
    @Transactional
    public void choose(Viewer viewer, String address) {
        if (!Policy.maySearch(viewer).allowed()) {
            throw new Forbidden(Texts.get("mail.role"));
        }
        if (!post.open()) {
            throw new Invalid("address", Texts.get("mail.no-server"));
        }
        String checked = address.strip();
        if (checked.length() > LONGEST || !ADDRESS.matcher(checked).matches()) {
            throw new Invalid("address", Texts.get("mail.address-wrong", LONGEST));
        }
        byte[] sealed = vault.sealText(vault.platformKey(), context(viewer.account()), checked);
        table.put(new NoticeTable.Row(viewer, sealed, waiting.of(viewer)));
        ledger.append(viewer, Act.MAIL_CHOSEN, "account/" + viewer.account());
    }

    @Transactional
    public void end(Viewer viewer) {
        table.drop(viewer.account());
        ledger.append(viewer, Act.MAIL_ENDED, "account/" + viewer.account());
    }

    String open(NoticeTable.Row row) {
        return vault.openText(vault.platformKey(), context(row.viewer().account()), row.address());
    }

    private static String context(String account) {
        return "mail_notice/" + account;
    }
}
