package org.tessera.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.identity.Viewer;
import org.tessera.policy.AccountPolicy;
import org.tessera.problem.NotFound;
import org.tessera.wall.Behalf;

/** How anything is done about an account: found within the viewer's sight, in one transaction, known at once on this node. */
@Component
class AccountWork {

    private final AccountTable table;
    private final GrantedRights rights;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();

    AccountWork(AccountTable table, GrantedRights rights, PlatformTransactionManager transactions) {
        this.table = table;
        this.rights = rights;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws NotFound absent, or out of sight */
    Account within(Viewer viewer, String account) {
        return Behalf.of(viewer, () -> table.find(account))
                .filter(one -> AccountPolicy.mayKnow(viewer, one.subject()).allowed())
                .orElseThrow(NotFound::new);
    }

    /** On this node it holds from the next request on, whenever the news come. */
    <T> T in(Viewer viewer, String account, Supplier<T> work) {
        T done = Objects.requireNonNull(Behalf.of(viewer, () -> transaction.execute(status -> work.get())));
        rights.forget(account);
        return done;
    }

    /** As exact as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
