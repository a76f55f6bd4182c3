package org.tessera.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.RightsChanged;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.wall.Behalf;

/** What is granted, remembered for as long as {@link AccountSettings#look} says or until news of a change come. */
@Component
class GrantedRights implements RecordedRights {

    private static final int LONGEST_NAME = 200;

    private final AccountTable table;
    private final Ledger ledger;
    private final AccountSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();
    private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

    GrantedRights(
            AccountTable table, Ledger ledger, AccountSettings settings, PlatformTransactionManager transactions) {
        this.table = table;
        this.ledger = ledger;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param claimed null: the account has never come */
    record Standing(
            @Nullable Viewer claimed, List<Appointment> appointments, List<Deputyship> deputyships, boolean disabled) {
        Standing {
            appointments = List.copyOf(appointments);
            deputyships = List.copyOf(deputyships);
        }
    }

    private record Known(Standing standing, Instant until) {}

    @Override
    public Optional<Viewer> enter(Viewer claimed) {
        if (claimed.account().equalsIgnoreCase(Viewer.PLATFORM.account())
                || claimed.account().length() > LONGEST_NAME) {
            return Optional.empty();
        }
        Standing standing = standing(claimed.account());
        if (!claimed.equals(standing.claimed())) {
            Behalf.ofPlatform(() -> transaction.execute(status -> {
                table.present(claimed, clock.instant());
                return ledger.append(
                        claimed, Act.ACCOUNT_PRESENTED, "account/" + claimed.account(), words(claimed), null);
            }));
            known.remove(claimed.account());
        }
        return standing.disabled() ? Optional.empty() : Optional.of(effective(claimed, standing));
    }

    @Override
    public Viewer within(Viewer held) {
        return effective(held, standing(held.account()));
    }

    /** First of all listeners, so that the others ask what holds now. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(RightsChanged changed) {
        forget(changed.account());
    }

    /** Of another moment. */
    void forget(String account) {
        known.remove(account);
    }

    private Viewer effective(Viewer claimed, Standing standing) {
        Instant now = clock.instant();
        Viewer own = Effective.of(claimed, standing.appointments(), standing.disabled(), now);
        return Effective.with(own, standing.deputyships(), this::own, now);
    }

    /** Without what somebody has as a deputy. */
    private Viewer own(String account) {
        Standing standing = standing(account);
        Viewer claimed = standing.claimed();
        return claimed == null
                ? new Viewer(account, Set.of(), null)
                : Effective.of(claimed, standing.appointments(), standing.disabled(), clock.instant());
    }

    private Standing standing(String account) {
        Instant now = clock.instant();
        Known remembered = known.get(account);
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered.standing();
        }
        Standing standing = Behalf.ofPlatform(() -> table.standing(account));
        known.put(account, new Known(standing, now.plus(settings.look())));
        return standing;
    }

    private static String words(Viewer claimed) {
        return claimed.roles().stream().sorted().toList() + " " + claimed.country() + " " + claimed.authority();
    }
}
