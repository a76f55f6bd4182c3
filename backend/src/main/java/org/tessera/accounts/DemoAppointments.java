package org.tessera.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.identity.Viewer;
import org.tessera.provider.DemoAccount;
import org.tessera.wall.Behalf;

/** In the local mode the demo accounts come granted, but for the newcomers; once each, so that an ended one stays ended. */
@Component
@Profile("local")
@DependsOnDatabaseInitialization
class DemoAppointments implements InitializingBean {

    private final AccountTable table;
    private final TransactionTemplate transaction;

    DemoAppointments(AccountTable table, PlatformTransactionManager transactions) {
        this.table = table;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        Behalf.ofPlatform(() -> transaction.execute(status -> {
            DemoAccount.ALL.stream()
                    .filter(account -> table.find(account.name()).isEmpty())
                    .forEach(account -> grant(account, now));
            return status;
        }));
    }

    private void grant(DemoAccount account, Instant now) {
        table.present(new Viewer(account.name(), Set.of(account.role()), account.country(), account.authority()), now);
        if (!account.newcomer()) {
            table.insert(Appointment.ofPlatform(
                    account.name(), account.role(), account.country(), account.authority(), now));
        }
    }
}
