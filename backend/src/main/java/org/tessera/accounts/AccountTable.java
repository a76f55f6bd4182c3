package org.tessera.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.vault.Vault;

/** The tables of accounts, behind the wall. Rows are ended, never deleted. */
@Component
class AccountTable {

    private final JdbcClient jdbc;
    private final DeputyTable deputies;
    private final Vault vault;

    AccountTable(JdbcClient jdbc, DeputyTable deputies, Vault vault) {
        this.jdbc = jdbc;
        this.deputies = deputies;
        this.vault = vault;
    }

    /** Whoever changes who administers does so alone, until the transaction ends. */
    void lockAdministrators() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('administrators', 110))")
                .query((row, _) -> true)
                .list();
    }

    GrantedRights.Standing standing(String account) {
        Viewer claimed = jdbc.sql("select * from account where name = :name")
                .param("name", account)
                .query((row, number) -> claimed(row))
                .optional()
                .orElse(null);
        boolean disabled = claimed != null && isDisabled(account);
        return claimed == null
                ? new GrantedRights.Standing(null, List.of(), List.of(), false)
                : new GrantedRights.Standing(claimed, appointments(account), deputies.of(account), disabled);
    }

    /** Remembers as what the provider presents an account. */
    void present(Viewer claimed, Instant at) {
        String[] roles = claimed.roles().stream().map(Enum::name).sorted().toArray(String[]::new);
        Country country = claimed.country();
        for (String statement : List.of("""
                insert into account (name, roles, country, authority, first_seen, claimed_at)
                values (:name, :roles, :country, :authority, :at, :at)
                on conflict (name) do update set roles = :roles, country = :country, authority = :authority,
                    claimed_at = :at""", """
                insert into account_claim (account, since, roles, country, authority)
                values (:name, :at, :roles, :country, :authority) on conflict do nothing""")) {
            jdbc.sql(statement)
                    .param("name", claimed.account())
                    .param("roles", roles)
                    .param("country", country == null ? null : country.name(), Types.VARCHAR)
                    .param("authority", claimed.authority(), Types.VARCHAR)
                    .param("at", utc(at))
                    .update();
        }
    }

    /** All of the asker's side of the wall, by name. */
    List<Account> list() {
        Map<String, List<Appointment>> appointments = jdbc
                .sql("select * from appointment where ended_at is null order by proposed_at, id")
                .query((row, number) -> appointment(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Appointment::account));
        Map<String, Account.Disabling> disabled = jdbc
                .sql("select * from account_disabling where lifted_at is null")
                .query((row, number) -> Map.entry(row.getString("account"), disabling(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return jdbc.sql("select * from account order by name")
                .query((row, number) -> account(
                        row,
                        appointments.getOrDefault(row.getString("name"), List.of()),
                        disabled.get(row.getString("name"))))
                .list();
    }

    Optional<Account> find(String name) {
        return jdbc.sql("select * from account where name = :name")
                .param("name", name)
                .query((row, number) -> account(row, appointments(name), disabled(name)))
                .optional();
    }

    void insert(Appointment one) {
        Country country = one.country();
        jdbc.sql("update appointment set ended_at = until, ended_by = 'platform'"
                        + " where account = :account and ended_at is null and until <= now()")
                .param("account", one.account())
                .update();
        jdbc.sql("""
                insert into appointment (id, account, role, country, authority, two_persons, proposed_by, proposed_at,
                    confirmed_by, confirmed_at, until)
                values (:id, :account, :role, :country, :authority, :two, :proposedBy, :proposedAt, :confirmedBy,
                    :confirmedAt, :until)""")
                .param("id", one.id())
                .param("account", one.account())
                .param("role", one.role().name())
                .param("country", country == null ? null : country.name(), Types.VARCHAR)
                .param("authority", one.authority(), Types.VARCHAR)
                .param("two", one.twoPersons())
                .param("proposedBy", one.proposedBy())
                .param("proposedAt", utc(one.proposedAt()))
                .param("confirmedBy", one.confirmedBy(), Types.VARCHAR)
                .param("confirmedAt", utc(one.confirmedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", utc(one.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Those of a role that have not ended, proposals too. */
    List<Appointment> open(String account, Role role) {
        return appointments(account).stream().filter(one -> one.role() == role).toList();
    }

    /** Says whether it waited. */
    boolean confirm(UUID id, String by, Instant at) {
        return jdbc.sql("update appointment set confirmed_by = :by, confirmed_at = :at"
                                + " where id = :id and confirmed_at is null and ended_at is null")
                        .param("by", by)
                        .param("at", utc(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Says whether it had not ended yet. */
    boolean end(UUID id, String by, Instant at) {
        return jdbc.sql("update appointment set ended_by = :by, ended_at = :at where id = :id and ended_at is null")
                        .param("by", by)
                        .param("at", utc(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    void disable(UUID id, String account, String by, Instant at, String reason) {
        jdbc.sql(
                        "insert into account_disabling (id, account, since, by, reason) values (:id, :account, :at, :by, :reason)")
                .param("id", id)
                .param("account", account)
                .param("at", utc(at))
                .param("by", by)
                .param("reason", vault.sealText(vault.platformKey(), context(id), reason))
                .update();
    }

    /** Says whether it was shut out. */
    boolean enable(String account, String by, Instant at) {
        return jdbc.sql("update account_disabling set lifted_by = :by, lifted_at = :at"
                                + " where account = :account and lifted_at is null")
                        .param("by", by)
                        .param("at", utc(at))
                        .param("account", account)
                        .update()
                == 1;
    }

    private List<Appointment> appointments(String account) {
        return jdbc.sql(
                        "select * from appointment where account = :account and ended_at is null order by proposed_at, id")
                .param("account", account)
                .query((row, number) -> appointment(row))
                .list();
    }

    /** Without opening the reason. */
    private boolean isDisabled(String account) {
        return jdbc.sql("select exists (select from account_disabling where account = :name and lifted_at is null)")
                .param("name", account)
                .query(Boolean.class)
                .single();
    }

    private Account.@Nullable Disabling disabled(String account) {
        return jdbc.sql("select * from account_disabling where account = :account and lifted_at is null")
                .param("account", account)
                .query((row, number) -> disabling(row))
                .optional()
                .orElse(null);
    }

    private Account.Disabling disabling(ResultSet row) throws SQLException {
        byte[] reason = row.getBytes("reason");
        return new Account.Disabling(
                instant(row, "since"),
                row.getString("by"),
                vault.openText(vault.platformKey(), context(row.getObject("id", UUID.class)), reason));
    }

    private static String context(UUID disabling) {
        return "account_disabling.reason/" + disabling;
    }

    private static Account account(ResultSet row, List<Appointment> appointments, Account.@Nullable Disabling disabled)
            throws SQLException {
        return new Account(claimed(row), instant(row, "first_seen"), appointments, disabled);
    }

    static Viewer claimed(ResultSet row) throws SQLException {
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Viewer(row.getString("name"), roles, country(row), row.getString("authority"));
    }

    static Appointment appointment(ResultSet row) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                row.getString("account"),
                Role.valueOf(row.getString("role")),
                country(row),
                row.getString("authority"),
                row.getBoolean("two_persons"),
                row.getString("proposed_by"),
                instant(row, "proposed_at"),
                row.getString("confirmed_by"),
                maybe(row, "confirmed_at"),
                maybe(row, "until"),
                row.getString("ended_by"),
                maybe(row, "ended_at"));
    }

    private static @Nullable Country country(ResultSet row) throws SQLException {
        String code = row.getString("country");
        return code == null ? null : Country.valueOf(code);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
