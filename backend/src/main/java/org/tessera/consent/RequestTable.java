package org.tessera.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.identity.Country;
import org.tessera.policy.Audience;
import org.tessera.vault.Vault;

/** The table {@code owner_request}, behind the wall; its words go in and come out through the vault. */
@Component
class RequestTable {

    private static final String SELECT = "select q.*, c.owner, c.data_key from owner_request q"
            + " join contribution c on c.id = q.contribution and c.destroyed_at is null ";

    private final JdbcClient jdbc;
    private final Vault vault;

    RequestTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Request one, Contribution about) {
        Instant until = one.until();
        jdbc.sql("""
                insert into owner_request (id, contribution, passages, kind, audiences, until, section, why, asked_by, asked_at)
                values (:id, :contribution, :passages, :kind, :audiences, :until, :section, :why, :askedBy, :askedAt)""")
                .param("id", one.id())
                .param("contribution", one.contribution())
                .param("passages", one.passages().toArray(UUID[]::new))
                .param("kind", one.kind().name())
                .param("audiences", one.to().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("section", one.section(), Types.OTHER)
                .param("why", vault.sealText(about.dataKey(), context(one.id(), "why"), one.why()))
                .param("askedBy", one.askedBy())
                .param("askedAt", one.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Says whether it was still open. */
    boolean decide(Request one, UUID dataKey, Request.Decided decided) {
        String reason = decided.reason();
        byte[] sealed = reason == null ? null : vault.sealText(dataKey, context(one.id(), "reason"), reason);
        return jdbc.sql("""
                        update owner_request set outcome = :outcome, reason = :reason, decided_by = :by, decided_at = :at,
                            release = :release
                        where id = :id and outcome is null""")
                        .param("outcome", decided.outcome().name())
                        .param("reason", sealed, Types.BINARY)
                        .param("by", decided.by())
                        .param("at", decided.at().atOffset(ZoneOffset.UTC))
                        .param("release", decided.release(), Types.OTHER)
                        .param("id", one.id())
                        .update()
                == 1;
    }

    Optional<Request> find(UUID id) {
        return jdbc.sql(SELECT + "where q.id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The contributions that undecided requests are about, by request, without a word; not those that the account made. */
    Map<UUID, UUID> open(String account) {
        Map<UUID, UUID> open = new HashMap<>();
        jdbc.sql("select q.id, q.contribution from owner_request q join contribution c on c.id = q.contribution"
                        + " where c.destroyed_at is null and q.outcome is null and q.asked_by <> ?")
                .param(account)
                .query(row -> {
                    open.put(row.getObject("id", UUID.class), row.getObject("contribution", UUID.class));
                });
        return open;
    }

    /** Oldest first those that are open, newest first those that are decided. */
    List<Request> list(boolean open) {
        return jdbc.sql(SELECT
                        + (open
                                ? "where q.outcome is null order by q.asked_at, q.id"
                                : "where q.outcome is not null order by q.decided_at desc, q.id limit 500"))
                .query(this::read)
                .list();
    }

    private Request read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID key = row.getObject("data_key", UUID.class);
        Set<Audience> to = EnumSet.noneOf(Audience.class);
        for (String name : (String[]) row.getArray("audiences").getArray()) {
            to.add(Audience.valueOf(name));
        }
        return new Request(
                id,
                row.getObject("contribution", UUID.class),
                Country.valueOf(row.getString("owner")),
                Set.of((UUID[]) row.getArray("passages").getArray()),
                Request.Kind.valueOf(row.getString("kind")),
                to,
                instant(row, "until"),
                row.getObject("section", UUID.class),
                vault.openText(key, context(id, "why"), row.getBytes("why")),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                decided(row, id, key));
    }

    private Request.@Nullable Decided decided(ResultSet row, UUID id, UUID key) throws SQLException {
        String outcome = row.getString("outcome");
        Instant at = instant(row, "decided_at");
        if (outcome == null || at == null) {
            return null;
        }
        byte[] reason = row.getBytes("reason");
        return new Request.Decided(
                Request.Outcome.valueOf(outcome),
                reason == null ? null : vault.openText(key, context(id, "reason"), reason),
                row.getString("decided_by"),
                at,
                row.getObject("release", UUID.class));
    }

    private static String context(UUID request, String column) {
        return "owner_request." + column + "/" + request;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
