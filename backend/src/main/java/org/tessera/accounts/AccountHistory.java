package org.tessera.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.wall.Behalf;

/** What an account was at an earlier moment; since nothing is deleted, it can be worked out anew. For the auditor. */
@Component
public class AccountHistory {

    private final JdbcClient jdbc;

    AccountHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An account at a moment.
     *
     * @param claimed as what the provider had presented it last
     * @param effective with the roles that held
     * @param appointments that were in force
     * @param deputyships that were in force
     * @param disabled whether it was shut out
     */
    public record Then(
            Viewer claimed,
            Viewer effective,
            List<Appointment> appointments,
            List<Deputyship> deputyships,
            boolean disabled) {
        public Then {
            appointments = List.copyOf(appointments);
            deputyships = List.copyOf(deputyships);
        }
    }

    /** Whether an account of this name has ever come. */
    public boolean known(String account) {
        return Behalf.ofPlatform(() -> jdbc.sql("select exists (select from account where name = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single());
    }

    /** Empty if the account had not come by then. */
    public Optional<Then> at(String account, Instant at) {
        return Behalf.ofPlatform(() -> claimed(account, at).map(claimed -> then(claimed, at)));
    }

    private Then then(Viewer claimed, Instant at) {
        String account = claimed.account();
        List<Appointment> appointments = appointments(account, at);
        List<Deputyship> deputyships = deputyships(account, at);
        boolean disabled = disabled(account, at);
        Viewer own = Effective.of(claimed, appointments, disabled, at);
        Viewer effective = Effective.with(own, deputyships, lead -> own(lead, at), at);
        return new Then(claimed, effective, appointments, deputyships, disabled);
    }

    /** Without what somebody had as a deputy. */
    private Viewer own(String account, Instant at) {
        return claimed(account, at)
                .map(claimed -> Effective.of(claimed, appointments(account, at), disabled(account, at), at))
                .orElseGet(() -> new Viewer(account, Set.of(), null));
    }

    private List<Appointment> appointments(String account, Instant at) {
        return jdbc
                .sql("select * from appointment where account = :account order by proposed_at, id")
                .param("account", account)
                .query((row, number) -> AccountTable.appointment(row))
                .list()
                .stream()
                .filter(one -> one.inForce(at))
                .toList();
    }

    private List<Deputyship> deputyships(String account, Instant at) {
        return jdbc
                .sql("select * from deputyship where deputy = :account order by valid_from, id")
                .param("account", account)
                .query((row, number) -> DeputyTable.deputyship(row))
                .list()
                .stream()
                .filter(one -> one.inForce(at))
                .toList();
    }

    private boolean disabled(String account, Instant at) {
        return jdbc.sql("""
                        select count(*) from account_disabling
                        where account = :account and since <= :at and (lifted_at is null or lifted_at > :at)""")
                        .param("account", account)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Optional<Viewer> claimed(String account, Instant at) {
        return jdbc.sql("""
                        select account as name, roles, country, authority from account_claim
                        where account = :account and since <= :at order by since desc limit 1""")
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> AccountTable.claimed(row))
                .optional();
    }
}
