package org.tessera.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.ledger.LedgerVerification;
import org.tessera.ledger.LedgerVerification.Outcome;
import org.tessera.testing.TesseraTest;

/** The ledger only grows, and whoever gets round the application is found out. The order matters: breaking comes last. */
@TesseraTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LedgerTest {

    private static final Viewer SOMEBODY = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);

    private final Ledger ledger;
    private final LedgerVerification verification;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JdbcClient superuser;
    private final TransactionTemplate superusersTransaction;

    LedgerTest(
            Ledger ledger,
            LedgerVerification verification,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Environment environment) {
        this.ledger = ledger;
        this.verification = verification;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        DriverManagerDataSource superusers = new DriverManagerDataSource(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
        this.superuser = JdbcClient.create(superusers);
        this.superusersTransaction = new TransactionTemplate(new DataSourceTransactionManager(superusers));
    }

    @Test
    @Order(1)
    void entriesAreChainedSoonAndTheChainIsIntact() {
        for (int i = 0; i < 20; i++) {
            ledger.append(SOMEBODY, Act.SEARCHED, null, "secretword" + i, null);
        }

        Outcome outcome =
                waitFor(one -> one instanceof Outcome.Intact intact && intact.waiting() == 0 && intact.entries() >= 20);

        assertThat(outcome).isInstanceOf(Outcome.Intact.class);
    }

    @Test
    @Order(2)
    void anActThatIsRolledBackLeavesNoEntry() {
        long before = entries();

        transaction.executeWithoutResult(status -> {
            ledger.append(SOMEBODY, Act.SECTION_VIEWED, "section/rolled-back");
            status.setRollbackOnly();
        });

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void wordsAreSealed() {
        byte[] words = jdbc.sql("select words from ledger_entry where words is not null order by seq limit 1")
                .query(byte[].class)
                .single();

        assertThat(new String(words, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("secretword");
    }

    @Test
    @Order(4)
    void theDatabaseRefusesToChangeOrRemoveEntries() {
        assertThatThrownBy(() ->
                        jdbc.sql("update ledger_entry set actor = 'nobody'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only grows");
        assertThatThrownBy(() -> jdbc.sql("delete from ledger_entry").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only grows");
        assertThatThrownBy(() -> jdbc.sql("truncate ledger_entry").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    @Order(5)
    void aChangedEntryIsFound() {
        String actor = jdbc.sql("select actor from ledger_entry where seq = 3")
                .query(String.class)
                .single();
        roundTheApplication("update ledger_entry set actor = 'somebody-else' where seq = 3");

        assertThat(verification.verify()).isInstanceOf(Outcome.Changed.class);

        roundTheApplication("update ledger_entry set actor = '" + actor + "' where seq = 3");
        assertThat(waitFor(Outcome::intact).intact()).isTrue();
    }

    @Test
    @Order(6)
    void aMissingEntryIsFound() {
        roundTheApplication("create table kept as select * from ledger_entry where seq = 5");
        roundTheApplication("delete from ledger_entry where seq = 5");

        assertThat(verification.verify()).isInstanceOf(Outcome.Missing.class);

        roundTheApplication("insert into ledger_entry overriding system value select * from kept");
        roundTheApplication("drop table kept");
        assertThat(waitFor(Outcome::intact).intact()).isTrue();
    }

    @Test
    @Order(7)
    void aCutTailIsFound() {
        ledger.append(SOMEBODY, Act.SECTION_VIEWED, "section/tail");
        waitFor(one -> one instanceof Outcome.Intact intact && intact.waiting() == 0);
        superusersTransaction.executeWithoutResult(_ -> {
            superuser.sql("set local session_replication_role = replica").update();
            superuser.sql("delete from ledger_entry where seq > 10").update();
            superuser.sql("delete from ledger_link where seq > 10").update();
            superuser.sql("delete from ledger_checkpoint where position > 10").update();
        });

        assertThat(verification.verify()).isNotInstanceOf(Outcome.Intact.class);
    }

    private long entries() {
        return jdbc.sql("select count(*) from ledger_entry").query(Long.class).single();
    }

    /** As a superuser can who has the database's password but not the application's keys. */
    private void roundTheApplication(String sql) {
        superusersTransaction.executeWithoutResult(_ -> {
            superuser.sql("set local session_replication_role = replica").update();
            superuser.sql(sql).update();
        });
    }

    private Outcome waitFor(Predicate<Outcome> wanted) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        Outcome outcome = verification.verify();
        while (!wanted.test(outcome) && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
            outcome = verification.verify();
        }
        return outcome;
    }
}
