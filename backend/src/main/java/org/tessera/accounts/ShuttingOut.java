package org.tessera.accounts;

import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tessera.identity.RightsChanged;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.news.News;
import org.tessera.policy.AccountPolicy;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/** One person is enough to shut an account out, or to let it in again with the rights that it has. */
@Component
public class ShuttingOut {

    private static final int LONGEST_REASON = 2_000;

    private final AccountTable table;
    private final AccountWork work;
    private final Deputies deputies;
    private final Ledger ledger;
    private final News news;

    ShuttingOut(AccountTable table, AccountWork work, Deputies deputies, Ledger ledger, News news) {
        this.table = table;
        this.work = work;
        this.deputies = deputies;
        this.ledger = ledger;
        this.news = news;
    }

    /**
     * Its sessions, tokens, sockets and streams end at once, on other nodes within a minute.
     *
     * @throws NotFound out of sight
     * @throws Forbidden neither an administrator nor its lead, or the own account
     * @throws Invalid without a reason
     * @throws Conflict it is shut out already
     */
    public void disable(Viewer viewer, String account, String reason) {
        Account one = deciding(viewer, account);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Invalid("reason", Texts.get("accounts.reason", LONGEST_REASON));
        }
        try {
            work.in(viewer, account, () -> {
                stillAdministrator(viewer);
                table.disable(UUID.randomUUID(), account, viewer.account(), work.now(), reason.strip());
                ledger.append(viewer, Act.ACCOUNT_DISABLED, "account/" + account, reason.strip(), null);
                deputies.endAllOf(viewer, account);
                news.publish(new RightsChanged(account));
                return one;
            });
        } catch (DuplicateKeyException twice) {
            throw new Conflict(Texts.get("accounts.disabled-already"));
        }
    }

    /** As {@link #disable}. */
    public void enable(Viewer viewer, String account) {
        Account one = deciding(viewer, account);
        work.in(viewer, account, () -> {
            if (!table.enable(account, viewer.account(), work.now())) {
                throw new Conflict(Texts.get("accounts.not-disabled"));
            }
            ledger.append(viewer, Act.ACCOUNT_ENABLED, "account/" + account);
            news.publish(new RightsChanged(account));
            return one;
        });
    }

    public static boolean mayDisable(Viewer viewer, Account one) {
        return AccountPolicy.mayDisable(viewer, one.subject()).allowed();
    }

    private Account deciding(Viewer viewer, String account) {
        Account one = work.within(viewer, account);
        if (!mayDisable(viewer, one)) {
            throw new Forbidden(Texts.get("accounts.may-not-disable"));
        }
        return one;
    }

    /** Two who shut each other out come one after the other, and the second is no administrator any more. */
    private void stillAdministrator(Viewer viewer) {
        if (viewer.is(Role.ADMINISTRATOR)) {
            table.lockAdministrators();
            boolean still = Behalf.ofPlatform(table::list).stream()
                    .anyMatch(one -> one.name().equals(viewer.account())
                            && one.effective(work.now()).is(Role.ADMINISTRATOR));
            if (!still) {
                throw new Forbidden(Texts.get("accounts.may-not-disable"));
            }
        }
    }
}
