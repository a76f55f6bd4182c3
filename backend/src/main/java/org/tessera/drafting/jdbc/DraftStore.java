package org.tessera.drafting.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.assessment.Sections;
import org.tessera.drafting.Digests;
import org.tessera.drafting.Progress;
import org.tessera.vault.Vault;

/**
 * The section's own log: steps in order, chained, and snapshots of the whole; sealed with the assessment's key. The
 * primary key (section, version) is the order; whoever adds steps holds the section's row.
 */
@Component
public class DraftStore {

    private static final String NO_CHAIN = "00".repeat(32);
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final Vault vault;

    DraftStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * @param edited a person, not merge, has changed the text
     * @param chain of the newest step, hexadecimal
     */
    public record Head(int version, boolean edited, String chain) {}

    /**
     * @param seq the client's number of the batch, 0 if it counts none
     */
    public record Origin(String author, String client, int seq, boolean byMerge) {
        public BatchId batch() {
            return new BatchId(client, seq);
        }
    }

    /** What a batch is known by within its section, if its number is not 0. */
    public record BatchId(String client, int seq) {}

    /** @param version after the batch's last step */
    public record Taken(String author, int version) {}

    /** Steps (JSON texts) of one batch, to be added. */
    public record Addition(Origin origin, List<String> steps) {}

    /** @param step JSON text */
    public record Ordered(int version, String author, String client, int seq, String step) {}

    public record Snapshot(int version, String doc) {}

    /** How far each of the sections is; those without any text are missing. */
    public Map<UUID, Progress.Of> progress(Collection<UUID> sections) {
        Map<UUID, Progress.Of> progress = new HashMap<>();
        jdbc.sql("""
                select d.section, d.edited, d.version, count(c.passage) as passages
                from section_draft d left join section_citation c on c.section = d.section
                where d.section = any(?) and d.version > 0 group by d.section, d.edited, d.version""").param(sections.toArray(UUID[]::new)).query(row -> {
            Progress.Stage stage = row.getBoolean("edited") ? Progress.Stage.WRITTEN : Progress.Stage.MERGED;
            progress.put(
                    row.getObject("section", UUID.class),
                    new Progress.Of(stage, row.getInt("passages"), row.getInt("version")));
        });
        return progress;
    }

    public Head head(UUID section) {
        return jdbc.sql("select version, edited, chain from section_draft where section = ?")
                .param(section)
                .query(DraftStore::asHead)
                .optional()
                .orElse(new Head(0, false, NO_CHAIN));
    }

    /** How far sections are; those without any text are missing. */
    public Map<UUID, Integer> versions(Collection<UUID> sections) {
        Map<UUID, Integer> versions = new HashMap<>();
        jdbc.sql("select section, version from section_draft where section = any(?)")
                .param(sections.toArray(UUID[]::new))
                .query(row -> {
                    versions.put(row.getObject("section", UUID.class), row.getInt("version"));
                });
        return versions;
    }

    /** The head, held until the transaction ends: one group of steps at a time, on whichever node. */
    public Head hold(UUID section) {
        return held(section).orElseGet(() -> {
            jdbc.sql(
                            "insert into section_draft (section, version, edited, chain) values (?, 0, false, ?) on conflict do nothing")
                    .params(section, HEX.parseHex(NO_CHAIN))
                    .update();
            return held(section).orElseThrow();
        });
    }

    private Optional<Head> held(UUID section) {
        return jdbc.sql("select version, edited, chain from section_draft where section = ? for update")
                .param(section)
                .query(DraftStore::asHead)
                .optional();
    }

    /** Which of the batches were ordered before. */
    public Map<BatchId, Taken> taken(UUID section, Collection<BatchId> batches) {
        List<BatchId> counted =
                batches.stream().filter(batch -> batch.seq() > 0).toList();
        Map<BatchId, Taken> taken = new HashMap<>();
        if (!counted.isEmpty()) {
            jdbc.sql("""
                            select s.client, s.seq, min(s.author) as author, max(s.version) as version
                            from unnest(?::text[], ?::int[]) as asked (client, seq)
                            join section_step s
                              on s.section = ? and s.client = asked.client and s.seq = asked.seq and s.seq > 0
                            group by s.client, s.seq""")
                    .params(
                            counted.stream().map(BatchId::client).toArray(String[]::new),
                            counted.stream().map(BatchId::seq).toArray(Integer[]::new),
                            section)
                    .query(row -> {
                        taken.put(
                                new BatchId(row.getString("client"), row.getInt("seq")),
                                new Taken(row.getString("author"), row.getInt("version")));
                    });
        }
        return taken;
    }

    /** Steps with versions above {@code after}, up to {@code upTo}. */
    public List<Ordered> steps(Sections.Row section, int after, int upTo) {
        return jdbc.sql("""
                        select version, author, client, seq, step from section_step
                        where section = ? and version > ? and version <= ? order by version
                        """)
                .params(section.id(), after, upTo)
                .query((rs, _) -> asOrdered(section, rs))
                .list();
    }

    /**
     * Adds steps after the head that the caller holds, with what is due to the ledger for them and the news to other nodes,
     * in one statement.
     *
     * @param news of a version
     * @return the new head
     */
    public Head append(Sections.Row section, Head head, List<Addition> additions, IntFunction<String> news) {
        var rows = new StepRows();
        int version = head.version();
        boolean edited = head.edited();
        byte[] chain = HEX.parseHex(head.chain());
        for (Addition addition : additions) {
            Origin origin = addition.origin();
            edited |= !origin.byMerge();
            for (String step : addition.steps()) {
                version++;
                byte[] sealed = vault.sealText(section.dataKey(), stepContext(section.id(), version), step);
                String particulars = String.join(
                        "\n",
                        section.id().toString(),
                        Integer.toString(version),
                        origin.author(),
                        origin.client(),
                        Integer.toString(origin.seq()));
                chain = Digests.sha256(chain, particulars.getBytes(StandardCharsets.UTF_8), sealed);
                rows.add(version, origin, sealed, chain);
            }
        }
        rows.keep(jdbc, section.id(), edited, news.apply(version));
        return new Head(version, edited, HEX.formatHex(chain));
    }

    public void keepSnapshot(Sections.Row section, int version, String doc) {
        jdbc.sql("insert into section_snapshot (section, version, doc) values (?, ?, ?) on conflict do nothing")
                .params(
                        section.id(),
                        version,
                        vault.sealText(section.dataKey(), snapshotContext(section.id(), version), doc))
                .update();
    }

    /** The newest whole document of at most this version. */
    public Optional<Snapshot> snapshot(Sections.Row section, int atMost) {
        return jdbc.sql("""
                        select version, doc from section_snapshot
                        where section = ? and version <= ? order by version desc limit 1
                        """)
                .params(section.id(), atMost)
                .query((rs, _) -> {
                    int version = rs.getInt("version");
                    String context = snapshotContext(section.id(), version);
                    return new Snapshot(version, vault.openText(section.dataKey(), context, rs.getBytes("doc")));
                })
                .optional();
    }

    /** Accounts in order of their first step. */
    public List<String> authors(UUID section) {
        return jdbc.sql("select author from section_step where section = ? group by author order by min(version)")
                .param(section)
                .query((rs, _) -> rs.getString("author"))
                .list();
    }

    private static Head asHead(ResultSet rs, int row) throws SQLException {
        return new Head(rs.getInt("version"), rs.getBoolean("edited"), HEX.formatHex(rs.getBytes("chain")));
    }

    private Ordered asOrdered(Sections.Row section, ResultSet rs) throws SQLException {
        int version = rs.getInt("version");
        return new Ordered(
                version,
                rs.getString("author"),
                rs.getString("client"),
                rs.getInt("seq"),
                vault.openText(section.dataKey(), stepContext(section.id(), version), rs.getBytes("step")));
    }

    private static String stepContext(UUID section, int version) {
        return "section_step.step/" + section + "/" + version;
    }

    private static String snapshotContext(UUID section, int version) {
        return "section_snapshot.doc/" + section + "/" + version;
    }
}
