package org.tessera.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.ledger.Chain;
import org.tessera.ledger.Checkpoint;

/** The tables of the chain. */
@Component
class ChainRows {

    /** Any number that no other lock of this database has. */
    private static final long LOCK = 0x7e55e7a_1ed6e7L;

    static final String ENTRY = "e.seq as entry_seq, e.id, e.at, e.actor, e.act, e.object, e.words, e.words_key";

    @SuppressWarnings("ArrayRecordComponent")
    record Link(long position, byte[] hash) {}

    /** @param entry null if the link leads nowhere */
    @SuppressWarnings("ArrayRecordComponent")
    record Linked(long position, byte[] hash, Chain.@Nullable Chained entry) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ChainRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Whether this transaction is the one that chains; held until it ends. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    Link head() {
        return jdbc.sql("select position, hash from ledger_link order by position desc limit 1")
                .query(Link.class)
                .optional()
                .orElseGet(() -> new Link(0, Chain.beginning()));
    }

    Optional<byte[]> hashAt(long position) {
        return jdbc.sql("select hash from ledger_link where position = :position")
                .param("position", position)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Committed entries that are not chained yet, in the order of their numbers. */
    List<Chain.Chained> pending(int most) {
        return jdbc.sql("select " + ENTRY
                        + " from ledger_pending p join ledger_entry e using (seq) order by p.seq limit " + most)
                .query((row, n) -> entry(row))
                .list();
    }

    void link(Link after, List<Chain.Chained> entries, List<byte[]> hashes) {
        List<Object[]> links = new ArrayList<>();
        List<Object[]> done = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            long seq = entries.get(i).seq();
            links.add(new Object[] {after.position() + 1 + i, seq, hashes.get(i)});
            done.add(new Object[] {seq});
        }
        template.batchUpdate("insert into ledger_link (position, seq, hash) values (?, ?, ?)", links);
        template.batchUpdate("delete from ledger_pending where seq = ?", done);
    }

    void add(Checkpoint checkpoint) {
        jdbc.sql("""
                        insert into ledger_checkpoint (position, hash, at, signature)
                        values (:position, :hash, :at, :signature) on conflict do nothing
                        """)
                .param("position", checkpoint.position())
                .param("hash", checkpoint.hash())
                .param("at", OffsetDateTime.ofInstant(checkpoint.at(), ZoneOffset.UTC))
                .param("signature", checkpoint.signature())
                .update();
    }

    Optional<Checkpoint> newestCheckpoint() {
        return jdbc.sql("select position, hash, at, signature from ledger_checkpoint order by position desc limit 1")
                .query((row, n) -> checkpoint(row))
                .optional();
    }

    List<Checkpoint> checkpoints() {
        return jdbc.sql("select position, hash, at, signature from ledger_checkpoint order by position")
                .query((row, n) -> checkpoint(row))
                .list();
    }

    List<Linked> linked(long after, int most) {
        return jdbc.sql("select l.position, l.hash, " + ENTRY + """
                         from ledger_link l left join ledger_entry e using (seq)
                        where l.position > :after order by l.position limit :most
                        """)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> {
                    row.getLong("entry_seq");
                    boolean missing = row.wasNull();
                    return new Linked(row.getLong("position"), row.getBytes("hash"), missing ? null : entry(row));
                })
                .list();
    }

    /** An entry that neither the chain nor the queue before it knows. */
    Optional<Long> outsider() {
        return jdbc.sql("""
                        select e.seq from ledger_entry e
                        where not exists (select 1 from ledger_link l where l.seq = e.seq)
                          and not exists (select 1 from ledger_pending p where p.seq = e.seq)
                        order by e.seq limit 1
                        """).query(Long.class).optional();
    }

    /** How many entries wait, and how many of those are not there. */
    long waiting(boolean gone) {
        return jdbc.sql("""
                        select count(*) from ledger_pending p
                        where :gone = not exists (select 1 from ledger_entry e where e.seq = p.seq)
                        """).param("gone", gone).query(Long.class).single();
    }

    private static Chain.Chained entry(ResultSet row) throws SQLException {
        return new Chain.Chained(
                row.getLong("entry_seq"),
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("object"),
                row.getBytes("words"),
                row.getObject("words_key", UUID.class));
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong("position"),
                row.getBytes("hash"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBytes("signature"));
    }
}
