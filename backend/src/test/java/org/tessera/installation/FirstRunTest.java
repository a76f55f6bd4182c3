package org.tessera.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.tessera.accounts.Accounts;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Ledger;
import org.tessera.marking.Marking;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.testing.TesseraTest;
import org.tessera.wall.Behalf;

/** Taking a fresh installation into hand, as outside local mode. */
@TesseraTest
class FirstRunTest {

    private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);
    private static final Viewer ANNA = new Viewer("anna", ADMINISTRATOR, null);
    private static final Viewer BELA = new Viewer("bela", ADMINISTRATOR, null);
    private static final Viewer CORA = new Viewer("cora", ADMINISTRATOR, null);
    private static final Viewer ODD = new Viewer("odd", Set.of(Role.REVIEWER), null);

    private final Installation local;
    private final Installation fresh;
    private final Accounts accounts;
    private final RecordedRights rights;
    private final JdbcClient jdbc;

    FirstRunTest(
            Installation local,
            InstallationTable table,
            Accounts accounts,
            RecordedRights rights,
            Ledger ledger,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.local = local;
        this.accounts = accounts;
        this.rights = rights;
        this.jdbc = jdbc;
        this.fresh = new Installation(table, accounts, ledger, transactions, new MockEnvironment(), Marking.BPL);
    }

    @AfterEach
    void leave() {
        Behalf.ofPlatform(() -> jdbc.sql("update appointment set ended_at = now(), ended_by = 'platform'"
                        + " where account in ('anna', 'bela') and ended_at is null")
                .update());
    }

    @Test
    void localModeHasNone() {
        assertThat(local.open()).isFalse();
        assertThat(local.begin()).isEmpty();
        assertThatThrownBy(() -> local.claim(nobody(ANNA), "x")).isInstanceOf(NotFound.class);
    }

    @Test
    void twoAdministratorsClaimItWithTheTokenAndThenItIsGoneForever() {
        Set.of(ANNA, BELA, CORA, ODD).forEach(rights::enter);
        String replaced = fresh.begin().orElseThrow();
        String token = fresh.begin().orElseThrow();

        assertThatThrownBy(() -> fresh.claim(nobody(ANNA), replaced)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> fresh.claim(nobody(ODD), token)).isInstanceOf(Invalid.class);
        fresh.claim(nobody(ANNA), token);
        assertThat(rights.within(ANNA).roles()).isEqualTo(ADMINISTRATOR);
        assertThatThrownBy(() -> fresh.claim(nobody(ANNA), token)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> fresh.finish(ANNA, "Exercise", Marking.BPL, "en", true))
                .isInstanceOf(Conflict.class);
        // somebody may have proposed it meanwhile
        accounts.appoint(ANNA, "bela", Role.ADMINISTRATOR, null);
        fresh.claim(nobody(BELA), " " + token + "\n");
        assertThat(rights.within(BELA).roles()).isEqualTo(ADMINISTRATOR);
        assertThat(accounts.own("bela").orElseThrow().appointments())
                .as("the proposal has ended")
                .hasSize(1)
                .allMatch(one -> !one.waits());
        assertThatThrownBy(() -> fresh.claim(nobody(CORA), token)).isInstanceOf(Conflict.class);
        assertThat(rights.within(CORA).roles()).isEmpty();

        assertThatThrownBy(() -> fresh.finish(CORA, "Exercise", Marking.BPL, "en", true))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> fresh.finish(ANNA, " ", Marking.BPL, "en", true))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> fresh.finish(ANNA, "Exercise", Marking.RESTRICTED, "en", true))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> fresh.finish(ANNA, "Exercise", Marking.BPL, "en", false))
                .isInstanceOf(Invalid.class);
        fresh.finish(BELA, "Exercise", Marking.BPL, "en", true);

        assertThat(fresh.open()).isFalse();
        assertThat(fresh.begin()).isEmpty();
        assertThat(fresh.firstRun().orElseThrow().name()).isEqualTo("Exercise");
        assertThatThrownBy(() -> fresh.claim(nobody(CORA), token)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fresh.finish(ANNA, "Again", Marking.BPL, "en", true))
                .isInstanceOf(NotFound.class);
        assertThat(Behalf.ofPlatform(() -> jdbc.sql("select count(*) from installation where token is not null")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    /** As the session of somebody who has no role here yet. */
    private static Viewer nobody(Viewer claimed) {
        return new Viewer(claimed.account(), Set.of(), null);
    }
}
