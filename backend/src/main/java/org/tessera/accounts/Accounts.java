package org.tessera.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/**
 * Who may be what here. A country's lead confirms its people; roles of the network, and a lead whom nobody in the country
 * can confirm, are proposed by one administrator and confirmed by another; one person ends them.
 */
@Component
public class Accounts {

    private static final int FEWEST_ADMINISTRATORS = 2;

    private final AccountTable table;
    private final GrantedRights rights;
    private final AccountWork work;
    private final Deputies deputies;
    private final Ledger ledger;
    private final News news;

    Accounts(AccountTable table, GrantedRights rights, AccountWork work, Deputies deputies, Ledger ledger, News news) {
        this.table = table;
        this.rights = rights;
        this.work = work;
        this.deputies = deputies;
        this.ledger = ledger;
        this.news = news;
    }

    /** What anybody may know of the own account: what it waits for, and whether it is shut out. */
    public Optional<Account> own(String account) {
        return Behalf.ofPlatform(() -> table.find(account));
    }

    /**
     * For a lead the people of the country (or unit), for administrators all; by name.
     *
     * @throws Forbidden neither
     */
    public List<Account> list(Viewer viewer) {
        if (!AccountPolicy.mayKnowAccounts(viewer).allowed()) {
            throw new Forbidden(Texts.get("accounts.may-not-know"));
        }
        List<Account> seen = Behalf.of(viewer, table::list).stream()
                .filter(one -> AccountPolicy.mayKnow(viewer, one.subject()).allowed())
                .toList();
        ledger.append(viewer, Act.ACCOUNTS_VIEWED, "accounts");
        return seen;
    }

    /**
     * Lets an account have a role that the provider says it has: at once if the viewer is its country's lead, else as a
     * proposal to the other administrators.
     *
     * @param until null: until it is ended
     * @throws NotFound out of sight
     * @throws Forbidden neither the country's lead nor an administrator, or the own account
     * @throws Invalid the provider does not say so, or a time that has passed
     * @throws Conflict it is so or proposed already
     */
    public Appointment appoint(Viewer viewer, String account, Role role, @Nullable Instant until) {
        Account one = work.within(viewer, account);
        boolean alone = AccountPolicy.mayAppoint(viewer, one.subject(), role).allowed();
        if (!alone && !AccountPolicy.mayPropose(viewer, one.subject(), role).allowed()) {
            throw new Forbidden(Texts.get("accounts.may-not-appoint"));
        }
        if (!one.claimed().is(role)) {
            throw new Invalid("role", Texts.get("accounts.not-claimed"));
        }
        Instant now = work.now();
        if (until != null && !until.isAfter(now)) {
            throw new Invalid("until", Texts.get("accounts.until-passed"));
        }
        boolean national = AccountPolicy.NATIONAL.contains(role);
        if (national && one.claimed().country() == null) {
            throw new Invalid("role", Texts.get("accounts.no-country"));
        }
        Appointment made = new Appointment(
                UUID.randomUUID(),
                account,
                role,
                national ? one.claimed().country() : null,
                national ? one.claimed().authority() : null,
                !alone,
                viewer.account(),
                now,
                alone ? viewer.account() : null,
                alone ? now : null,
                until,
                null,
                null);
        try {
            return work.in(viewer, account, () -> {
                table.insert(made);
                enter(viewer, alone ? Act.APPOINTMENT_MADE : Act.APPOINTMENT_PROPOSED, made);
                return made;
            });
        } catch (DuplicateKeyException twice) {
            throw new Conflict(Texts.get("accounts.appointed-already"));
        }
    }

    /**
     * The second person's word, by which a proposal comes into force.
     *
     * @throws NotFound out of sight
     * @throws Forbidden not an administrator, or the one who proposed it, or the own account
     * @throws Conflict it does not wait any more
     */
    public void confirm(Viewer viewer, String account, UUID appointment) {
        Account one = work.within(viewer, account);
        Appointment made = appointment(one, appointment);
        if (!AccountPolicy.mayConfirm(viewer, one.subject(), made.role(), made.proposedBy())
                .allowed()) {
            throw new Forbidden(Texts.get("accounts.may-not-confirm"));
        }
        work.in(viewer, account, () -> {
            if (!table.confirm(appointment, viewer.account(), work.now())) {
                throw new Conflict(Texts.get("accounts.decided"));
            }
            enter(viewer, Act.APPOINTMENT_MADE, made);
            return made;
        });
    }

    /**
     * Ends an appointment, or turns a proposal down.
     *
     * @throws NotFound out of sight
     * @throws Forbidden neither an administrator nor the country's lead, or the own account
     * @throws Conflict too few administrators would be left to let anybody in
     */
    public void end(Viewer viewer, String account, UUID appointment) {
        Account one = work.within(viewer, account);
        Appointment made = appointment(one, appointment);
        if (!AccountPolicy.mayEnd(viewer, one.subject(), made.role()).allowed()) {
            throw new Forbidden(Texts.get("accounts.may-not-end"));
        }
        work.in(viewer, account, () -> {
            if (made.role() == Role.ADMINISTRATOR && made.inForce(work.now())) {
                twoMustRemain(account);
            }
            if (!table.end(appointment, viewer.account(), work.now())) {
                throw new Conflict(Texts.get("accounts.decided"));
            }
            enter(viewer, Act.APPOINTMENT_ENDED, made);
            if (made.role() == Role.LEAD) {
                deputies.endAllOf(viewer, account);
            }
            return made;
        });
    }

    /**
     * For the first run alone: an administrator whom nobody could confirm yet. A proposal that stands, or an appointment from
     * before there was a first run, ends with it. In the caller's transaction.
     */
    public void appointFirst(String account) {
        Instant now = work.now();
        table.open(account, Role.ADMINISTRATOR).forEach(before -> {
            table.end(before.id(), Viewer.PLATFORM.account(), now);
            enter(Viewer.PLATFORM, Act.APPOINTMENT_ENDED, before);
        });
        Appointment made = Appointment.ofPlatform(account, Role.ADMINISTRATOR, null, null, now);
        table.insert(made);
        enter(Viewer.PLATFORM, Act.APPOINTMENT_MADE, made);
    }

    /** What was appointed first holds from the next request on. */
    public void known(String account) {
        rights.forget(account);
    }

    /** The leads who could confirm the role of the account's country; empty: two administrators do. */
    public List<String> whoConfirms(Account one, Role role) {
        Instant now = work.now();
        return Behalf.ofPlatform(table::list).stream()
                .map(other -> other.effective(now))
                .filter(lead ->
                        AccountPolicy.mayAppoint(lead, one.subject(), role).allowed())
                .map(Viewer::account)
                .toList();
    }

    /** Whether the viewer can let the account have the role alone, or can propose it. */
    public static boolean mayAppoint(Viewer viewer, Account one, Role role) {
        return AccountPolicy.mayAppoint(viewer, one.subject(), role).allowed()
                || AccountPolicy.mayPropose(viewer, one.subject(), role).allowed();
    }

    public static boolean mayConfirm(Viewer viewer, Account one, Appointment made) {
        return AccountPolicy.mayConfirm(viewer, one.subject(), made.role(), made.proposedBy())
                .allowed();
    }

    public static boolean mayEnd(Viewer viewer, Account one, Appointment made) {
        return AccountPolicy.mayEnd(viewer, one.subject(), made.role()).allowed();
    }

    private static Appointment appointment(Account one, UUID id) {
        return one.appointments().stream()
                .filter(made -> made.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Under a lock that ends with the transaction: two who end each other come one after the other. */
    private void twoMustRemain(String account) {
        table.lockAdministrators();
        if (administratorsBut(account) < FEWEST_ADMINISTRATORS) {
            throw new Conflict(Texts.get("accounts.two-must-remain", FEWEST_ADMINISTRATORS));
        }
    }

    private long administratorsBut(String account) {
        Instant now = work.now();
        return Behalf.ofPlatform(table::list).stream()
                .filter(one -> !one.name().equals(account))
                .filter(one -> one.effective(now).is(Role.ADMINISTRATOR))
                .count();
    }

    private void enter(Viewer viewer, Act act, Appointment made) {
        String words = made.role() + " " + made.country() + " " + made.authority() + " until " + made.until();
        ledger.append(viewer, act, made.toString(), words, null);
        news.publish(new RightsChanged(made.account()));
    }
}
