package org.tessera.overrides;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.marking.HandlingCode;
import org.tessera.marking.Marking;
import org.tessera.vault.Vault;

/** The table {@code marking_override}. */
@Component
class OverrideTable {

    private final JdbcClient jdbc;
    private final Vault vault;

    OverrideTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What is in force is told without its reason. */
    record InForce(UUID id, UUID object, Marking marking) {}

    /** @return false if another one waits already */
    boolean insert(SetMarking one, UUID key) {
        return jdbc.sql("""
                insert into marking_override (id, kind, object, marking, handling, reason, proposed_by, proposed_at, state)
                values (:id, :kind, :object, :marking, :handling, :reason, :by, :at, 'PROPOSED')
                on conflict (kind, object, state) where state in ('PROPOSED', 'IN_FORCE') do nothing""")
                        .param("id", one.id())
                        .param("kind", one.kind().name())
                        .param("object", one.object())
                        .param("marking", one.marking().name())
                        .param(
                                "handling",
                                one.handling().stream().map(Enum::name).sorted().toArray(String[]::new))
                        .param("reason", vault.sealText(key, context(one.id()), one.reason()))
                        .param("by", one.proposedBy())
                        .param("at", Timestamp.from(one.proposedAt()))
                        .update()
                == 1;
    }

    Optional<SetMarking> find(SetMarking.Kind kind, UUID object, String state, UUID key) {
        return jdbc.sql("select * from marking_override where kind = ? and object = ? and state = ?")
                .params(kind.name(), object, state)
                .query((row, _) -> read(row, key))
                .optional();
    }

    List<InForce> inForce(SetMarking.Kind kind, Collection<UUID> objects) {
        return jdbc
                .sql("select id, object, marking from marking_override"
                        + " where kind = :kind and state = 'IN_FORCE' and object = any(:objects)")
                .param("kind", kind.name())
                .param("objects", objects.toArray(UUID[]::new))
                .query((row, _) -> new InForce(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(row.getObject("object", UUID.class)),
                        Marking.valueOf(row.getString("marking"))))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** What waits for somebody else than this account, as far as the wall shows it. */
    List<UUID> waitingForOthersThan(SetMarking.Kind kind, String account) {
        return jdbc
                .sql("select object from marking_override"
                        + " where kind = ? and state = 'PROPOSED' and proposed_by <> ? order by proposed_at")
                .params(kind.name(), account)
                .query(UUID.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** @return false if somebody was faster */
    boolean decide(UUID id, boolean confirmed, String by, Instant at) {
        return jdbc.sql("update marking_override set state = ?, decided_by = ?, decided_at = ?"
                                + " where id = ? and state = 'PROPOSED'")
                        .params(confirmed ? "IN_FORCE" : "REFUSED", by, Timestamp.from(at), id)
                        .update()
                == 1;
    }

    /** @return false if it is not in force */
    boolean end(SetMarking.Kind kind, UUID object, String by, Instant at) {
        return jdbc.sql("update marking_override set state = 'ENDED', ended_by = ?, ended_at = ?"
                                + " where kind = ? and object = ? and state = 'IN_FORCE'")
                        .params(by, Timestamp.from(at), kind.name(), object)
                        .update()
                == 1;
    }

    private SetMarking read(ResultSet row, UUID key) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        Timestamp decided = row.getTimestamp("decided_at");
        return new SetMarking(
                id,
                SetMarking.Kind.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getObject("object", UUID.class)),
                Marking.valueOf(row.getString("marking")),
                Arrays.stream((String[]) row.getArray("handling").getArray())
                        .map(HandlingCode::valueOf)
                        .collect(Collectors.toSet()),
                vault.openText(key, context(id), Objects.requireNonNull(row.getBytes("reason"))),
                Objects.requireNonNull(row.getString("proposed_by")),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_by"),
                instant(decided));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static String context(UUID id) {
        return "marking_override.reason/" + id;
    }
}
