package org.tessera.accounts;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.AccountPolicy;
import org.tessera.policy.HandoverPolicy;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/**
 * The work of an account that leaves goes to a named successor: a country's by its lead, other work by two administrators.
 * The successor has to have every role that goes with it, at the same contact point or unit; rights are never handed over.
 */
@Component
public class Handovers {

    private final HandoverTable table;
    private final AccountWork work;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Handovers(HandoverTable table, AccountWork work, Ledger ledger, ApplicationEventPublisher events) {
        this.table = table;
        this.work = work;
        this.ledger = ledger;
        this.events = events;
    }

    /** Done or waiting, as far as the viewer looks after accounts; newest first. */
    public List<Handover> list(Viewer viewer) {
        return AccountPolicy.mayKnowAccounts(viewer).allowed() ? Behalf.of(viewer, table::list) : List.of();
    }

    /**
     * At once if the viewer leads both, else as a proposal to the other administrators.
     *
     * @throws NotFound either account is out of sight
     * @throws Forbidden neither the country's lead nor an administrator for the network, or the own account
     * @throws Invalid the successor does not suit
     * @throws Conflict a handover of this account waits already
     */
    public Handover handOver(Viewer viewer, String account, String successor) {
        Account from = work.within(viewer, account);
        Account to = work.within(viewer, successor);
        boolean alone = mayHandOver(viewer, from, to);
        if (!alone
                && !HandoverPolicy.mayPropose(viewer, from.subject(), to.subject())
                        .allowed()) {
            throw new Forbidden(Texts.get("accounts.may-not-hand-over"));
        }
        if (!suits(from, to)) {
            throw new Invalid("successor", Texts.get("accounts.no-successor"));
        }
        Handover made = new Handover(
                UUID.randomUUID(),
                account,
                successor,
                from.claimed().country(),
                from.claimed().authority(),
                !alone,
                viewer.account(),
                work.now(),
                alone ? viewer.account() : null,
                alone ? work.now() : null);
        try {
            return work.in(viewer, account, () -> {
                table.insert(made);
                if (alone) {
                    carry(viewer, made);
                } else {
                    ledger.append(viewer, Act.HANDOVER_PROPOSED, made.toString(), "to " + successor, null);
                }
                return made;
            });
        } catch (DuplicateKeyException waits) {
            throw new Conflict(Texts.get("accounts.handover-waits"));
        }
    }

    /**
     * The second administrator's word.
     *
     * @throws NotFound there is none of this account
     * @throws Forbidden not an administrator, the one who proposed it, or either account's own
     * @throws Invalid the successor does not suit any more
     * @throws Conflict it does not wait any more
     */
    public void confirm(Viewer viewer, String account, UUID handover) {
        Handover one = list(viewer).stream()
                .filter(each -> each.id().equals(handover) && each.account().equals(account))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!one.waits()) {
            throw new Conflict(Texts.get("accounts.decided"));
        }
        Account from = work.within(viewer, account);
        Account to = work.within(viewer, one.successor());
        if (!mayConfirm(viewer, from, to, one)) {
            throw new Forbidden(Texts.get("accounts.may-not-confirm-handover"));
        }
        if (!suits(from, to)) {
            throw new Invalid("successor", Texts.get("accounts.no-successor"));
        }
        work.in(viewer, account, () -> {
            if (!table.confirm(handover, viewer.account(), work.now())) {
                throw new Conflict(Texts.get("accounts.decided"));
            }
            carry(viewer, one);
            return one;
        });
    }

    public static boolean mayHandOver(Viewer viewer, Account from, Account to) {
        return HandoverPolicy.mayHandOver(viewer, from.subject(), to.subject()).allowed();
    }

    /** Alone or as a proposal, and the successor suits. */
    public boolean possible(Viewer viewer, Account from, Account to) {
        return suits(from, to)
                && (mayHandOver(viewer, from, to)
                        || HandoverPolicy.mayPropose(viewer, from.subject(), to.subject())
                                .allowed());
    }

    public static boolean mayConfirm(Viewer viewer, Account from, Account to, Handover one) {
        return one.waits()
                && HandoverPolicy.mayConfirm(viewer, from.subject(), to.subject(), one.proposedBy())
                        .allowed();
    }

    /** A lead stands in for an analyst, nobody else for another role; of one country and unit, and not shut out. */
    private boolean suits(Account from, Account to) {
        Viewer successor = to.effective(work.now());
        return !from.name().equals(to.name())
                && successor.country() == from.claimed().country()
                && Objects.equals(successor.authority(), from.claimed().authority())
                && from.claimed().roles().stream()
                        .allMatch(role -> successor.is(role) || (role == Role.ANALYST && successor.is(Role.LEAD)));
    }

    private void carry(Viewer viewer, Handover one) {
        Behalf.ofPlatform(() -> {
            events.publishEvent(new WorkHandedOver(one.account(), one.successor(), one.country() != null));
            return one;
        });
        ledger.append(viewer, Act.WORK_HANDED_OVER, one.toString(), "to " + one.successor(), null);
    }
}
