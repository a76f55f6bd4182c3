package org.tessera.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.ledger.LedgerEntry;
import org.tessera.ledger.LedgerQuery;
import org.tessera.ledger.LedgerReader;
import org.tessera.vault.KeyDestroyed;
import org.tessera.vault.Vault;

@Component
class JdbcLedgerReader implements LedgerReader {

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcLedgerReader(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public Entries read(LedgerQuery query) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        restrict(conditions, values, "at >= ?", time(query.from()));
        restrict(conditions, values, "at < ?", time(query.to()));
        restrict(conditions, values, "actor = ?", query.actor());
        restrict(conditions, values, "object = ?", query.object());
        String where = " from ledger_entry where " + String.join(" and ", conditions);
        long total = jdbc.sql("select count(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.add(query.size());
        values.add((long) query.page() * query.size());
        List<LedgerEntry> items = jdbc.sql("select seq, at, actor, act, object, words is not null as worded" + where
                        + " order by seq desc limit ? offset ?")
                .params(values)
                .query(JdbcLedgerReader::entry)
                .list();
        return new Entries(total, items);
    }

    @Override
    public Optional<Words> words(long seq) {
        return jdbc.sql("select id, words, words_key from ledger_entry where seq = ?")
                .param(seq)
                .query((row, n) -> open(
                        row.getObject("id", UUID.class), row.getBytes("words"), row.getObject("words_key", UUID.class)))
                .optional();
    }

    private Words open(UUID id, byte @Nullable [] words, @Nullable UUID key) {
        if (words == null || key == null) {
            return new Words.None();
        }
        try {
            return new Words.Opened(vault.openText(key, JdbcLedger.wordsOf(id), words));
        } catch (KeyDestroyed e) {
            return new Words.Erased();
        }
    }

    private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
        return new LedgerEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("object"),
                row.getBoolean("worded"));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static void restrict(
            List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }
}
