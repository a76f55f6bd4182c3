package org.tessera.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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
 * Who acts in a lead's place. The lead names an analyst of the same contact point or unit for a period; what the deputy does
 * in that time is recorded as for the lead. With the lead's own rights the deputy's end too.
 */
@Component
public class Deputies {

    private static final Duration LONGEST = Duration.ofDays(92);

    private final DeputyTable table;
    private final AccountTable accounts;
    private final GrantedRights rights;
    private final Ledger ledger;
    private final News news;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();

    Deputies(
            DeputyTable table,
            AccountTable accounts,
            GrantedRights rights,
            Ledger ledger,
            News news,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.accounts = accounts;
        this.rights = rights;
        this.ledger = ledger;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** In force or to come, as far as the viewer looks after accounts. */
    public List<Deputyship> list(Viewer viewer) {
        return AccountPolicy.mayKnowAccounts(viewer).allowed() ? Behalf.of(viewer, table::list) : List.of();
    }

    /**
     * @param from now, if it lies in the past
     * @throws NotFound out of sight
     * @throws Forbidden not a lead, or one who is a deputy
     * @throws Invalid no analyst of the own contact point or unit, or no period of at most three months
     * @throws Conflict the account is a deputy in that time already
     */
    public Deputyship name(Viewer viewer, String deputy, Instant from, Instant until) {
        Account one = Behalf.of(viewer, () -> accounts.find(deputy))
                .filter(known -> AccountPolicy.mayKnow(viewer, known.subject()).allowed())
                .orElseThrow(NotFound::new);
        if (!mayName(viewer)) {
            throw new Forbidden(Texts.get("accounts.may-not-name"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant start = from.isBefore(now) ? now : from.truncatedTo(ChronoUnit.MICROS);
        if (!until.isAfter(start) || until.isAfter(start.plus(LONGEST))) {
            throw new Invalid("until", Texts.get("accounts.period", LONGEST.toDays()));
        }
        if (!suits(viewer, one, now)) {
            throw new Invalid("deputy", Texts.get("accounts.no-deputy"));
        }
        Deputyship made = new Deputyship(
                UUID.randomUUID(),
                viewer.account(),
                deputy,
                Objects.requireNonNull(viewer.country()),
                viewer.authority(),
                start,
                until.truncatedTo(ChronoUnit.MICROS),
                null,
                null);
        Behalf.of(
                viewer,
                () -> transaction.execute(status -> {
                    boolean taken = table.of(deputy).stream()
                            .anyMatch(other -> other.from().isBefore(made.until())
                                    && made.from().isBefore(other.until()));
                    if (taken) {
                        throw new Conflict(Texts.get("accounts.deputy-already"));
                    }
                    table.insert(made, now);
                    ledger.append(
                            viewer, Act.DEPUTY_NAMED, made.toString(), made.from() + " until " + made.until(), null);
                    news.publish(new RightsChanged(deputy));
                    return made;
                }));
        rights.forget(deputy);
        return made;
    }

    /**
     * @throws NotFound out of sight, or over
     * @throws Forbidden neither that lead nor an administrator
     */
    public void end(Viewer viewer, UUID deputyship) {
        Deputyship one = list(viewer).stream()
                .filter(each -> each.id().equals(deputyship))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!mayEnd(viewer, one)) {
            throw new Forbidden(Texts.get("accounts.may-not-name"));
        }
        Behalf.of(viewer, () -> transaction.execute(status -> end(viewer, one)));
        rights.forget(one.deputy());
    }

    /** Those of a lead whose own rights have ended; in the caller's transaction. */
    void endAllOf(Viewer viewer, String lead) {
        Behalf.ofPlatform(table::list).stream()
                .filter(one -> one.lead().equals(lead))
                .forEach(one -> end(viewer, one));
    }

    /** Whether the viewer leads in person. */
    public static boolean mayName(Viewer viewer) {
        return AccountPolicy.mayNameDeputy(viewer).allowed();
    }

    public static boolean mayEnd(Viewer viewer, Deputyship one) {
        return viewer.is(Role.ADMINISTRATOR)
                || (mayName(viewer) && viewer.account().equals(one.lead()));
    }

    /** Whether the account is an analyst with the lead's own sight. */
    public static boolean suits(Viewer lead, Account one, Instant at) {
        Viewer deputy = one.effective(at);
        return deputy.is(Role.ANALYST)
                && !deputy.is(Role.LEAD)
                && deputy.country() == lead.country()
                && Objects.equals(deputy.authority(), lead.authority());
    }

    private Deputyship end(Viewer viewer, Deputyship one) {
        if (table.end(one.id(), viewer.account(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            ledger.append(viewer, Act.DEPUTY_ENDED, one.toString());
            news.publish(new RightsChanged(one.deputy()));
        }
        return one;
    }
}
