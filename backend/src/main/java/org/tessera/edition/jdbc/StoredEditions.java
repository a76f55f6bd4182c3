package org.tessera.edition.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.edition.Digest;
import org.tessera.edition.Edition;
import org.tessera.edition.Frozen;
import org.tessera.edition.Quotable;
import org.tessera.marking.Marking;
import org.tessera.vault.KeyDestroyed;
import org.tessera.vault.Vault;
import org.tessera.wall.Behalf;
import tools.jackson.databind.json.JsonMapper;

/** The tables of editions. */
@Component
public class StoredEditions {

    /** Quoted words that are still sealed. */
    public interface Quotation {
        /** Empty when the contribution's key was destroyed. */
        Optional<Quotable> open();
    }

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Contributions contributions;
    private final JsonMapper json;

    StoredEditions(JdbcClient jdbc, Vault vault, Contributions contributions, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.contributions = contributions;
        this.json = json;
    }

    public Edition insert(
            UUID assessment, UUID key, Frozen frozen, Marking marking, String frozenBy, Instant frozenAt) {
        byte[] content = json.writeValueAsString(frozen).getBytes(StandardCharsets.UTF_8);
        UUID id = UUID.randomUUID();
        Edition edition = new Edition(
                id,
                assessment,
                nextNumber(assessment),
                frozen.title(),
                frozenAt,
                frozenBy,
                marking,
                Digest.of(content));
        jdbc.sql("""
                insert into edition
                    (id, assessment, data_key, number, frozen_at, frozen_by, marking, digest, title, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        assessment,
                        key,
                        edition.number(),
                        Timestamp.from(frozenAt),
                        frozenBy,
                        marking.name(),
                        edition.digest(),
                        vault.sealText(key, "edition.title/" + id, frozen.title()),
                        vault.seal(key, "edition.content/" + id, content))
                .update();
        return edition;
    }

    private int nextNumber(UUID assessment) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('edition/' || ?, 0))")
                .param(assessment.toString())
                .query((_, _) -> true)
                .list();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from edition where assessment = ?")
                .param(assessment)
                .query(Integer.class)
                .single();
    }

    public void keepQuotation(UUID edition, UUID passage, UUID contribution, Quotable words) {
        UUID key = contributions.find(contribution).map(Contribution::dataKey).orElseThrow();
        jdbc.sql("insert into edition_quotation (edition, passage, contribution, words) values (?, ?, ?, ?)")
                .params(
                        edition,
                        passage,
                        contribution,
                        vault.sealText(key, context(edition, passage), json.writeValueAsString(words)))
                .update();
    }

    /** The editions that quote the contribution, newest first, with how many of its passages. */
    public List<Quoting> quoting(UUID contribution) {
        return jdbc.sql("""
                select e.id, e.assessment, e.number, e.frozen_at, count(*) as passages
                from edition_quotation q join edition e on e.id = q.edition
                where q.contribution = ? group by e.id order by e.frozen_at desc""")
                .param(contribution)
                .query((row, _) -> new Quoting(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(row.getObject("assessment", UUID.class)),
                        row.getInt("number"),
                        row.getTimestamp("frozen_at").toInstant(),
                        row.getInt("passages")))
                .list();
    }

    /** @param number in its assessment */
    public record Quoting(UUID edition, UUID assessment, int number, Instant frozenAt, int passages) {}

    public Map<UUID, Quotation> quotations(UUID edition) {
        Map<UUID, Quotation> quotations = new LinkedHashMap<>();
        jdbc.sql("select passage, contribution, words from edition_quotation where edition = ?")
                .param(edition)
                .query((row, _) -> {
                    UUID passage = Objects.requireNonNull(row.getObject("passage", UUID.class));
                    UUID contribution = Objects.requireNonNull(row.getObject("contribution", UUID.class));
                    byte[] words = Objects.requireNonNull(row.getBytes("words"));
                    quotations.put(passage, () -> open(edition, passage, contribution, words));
                    return passage;
                })
                .list();
        return quotations;
    }

    private Optional<Quotable> open(UUID edition, UUID passage, UUID contribution, byte[] words) {
        UUID key = contributions.find(contribution).map(Contribution::dataKey).orElseThrow();
        try {
            return Optional.of(json.readValue(vault.openText(key, context(edition, passage), words), Quotable.class));
        } catch (KeyDestroyed gone) {
            return Optional.empty();
        }
    }

    public List<Edition> of(UUID assessment) {
        return jdbc
                .sql("select * from edition where assessment = ? order by number desc")
                .param(assessment)
                .query((row, _) -> edition(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    public Optional<Edition> find(UUID id) {
        return jdbc.sql("select * from edition where id = ?")
                .param(id)
                .query((row, _) -> edition(row))
                .optional();
    }

    /** Those that there are, the newest first. */
    public Map<UUID, Edition> find(Collection<UUID> ids) {
        Map<UUID, Edition> found = new LinkedHashMap<>();
        jdbc.sql("select * from edition where id = any(?) order by frozen_at desc, id")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> edition(row))
                .list()
                .forEach(edition -> found.put(edition.id(), edition));
        return found;
    }

    /**
     * Until the transaction ends nobody decides about what the edition quotes: a copy that is being made and an owner's decision
     * come one after the other, so that the copy obeys it or is known as made before it.
     */
    public void holdSources(UUID edition) {
        for (String held :
                List.of("select id from contribution where id", "select id from release where contribution")) {
            Behalf.ofPlatform(() -> jdbc.sql(
                            held
                                    + " in (select contribution from edition_quotation where edition = ?) order by id for share")
                    .param(edition)
                    .query(UUID.class)
                    .list());
        }
    }

    /** The vault key of its assessment. */
    public UUID keyOf(Edition edition) {
        return jdbc.sql("select data_key from edition where id = ?")
                .param(edition.id())
                .query(UUID.class)
                .single();
    }

    public Frozen content(Edition edition) {
        return jdbc.sql("select data_key, content from edition where id = ?")
                .param(edition.id())
                .query((row, _) -> json.readValue(
                        vault.open(
                                key(row), "edition.content/" + edition.id(), Objects.requireNonNull(row.getBytes(2))),
                        Frozen.class))
                .single();
    }

    private Edition edition(ResultSet row) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        UUID assessment = Objects.requireNonNull(row.getObject("assessment", UUID.class));
        return new Edition(
                id,
                assessment,
                row.getInt("number"),
                vault.openText(key(row), "edition.title/" + id, Objects.requireNonNull(row.getBytes("title"))),
                Objects.requireNonNull(row.getTimestamp("frozen_at")).toInstant(),
                Objects.requireNonNull(row.getString("frozen_by")),
                Marking.valueOf(row.getString("marking")),
                Objects.requireNonNull(row.getString("digest")));
    }

    private static UUID key(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("data_key", UUID.class));
    }

    private static String context(UUID edition, UUID passage) {
        return "edition_quotation.words/" + edition + "/" + passage;
    }
}
