package org.tessera.review.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.review.Change;
import org.tessera.review.Suggestion;
import org.tessera.vault.Vault;
import org.tessera.wall.Behalf;
import tools.jackson.databind.json.JsonMapper;

/** The table of suggested changes; words and reasons are sealed with the assessment's data key. */
@Component
public class StoredSuggestedChanges {

    /**
     * @param version of the section at which the change's positions hold
     * @param leant passages that the section cited when it was made or decided
     */
    public record Kept(
            UUID id,
            int number,
            String author,
            Instant at,
            int version,
            Change change,
            String why,
            Set<UUID> leant,
            Suggestion.@Nullable Decision decision) {
        public Kept {
            leant = Set.copyOf(leant);
        }
    }

    /** What is sealed: positions alone are plain. */
    private record Words(String held, Change.Side side, String was, String becomes, String why) {}

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    StoredSuggestedChanges(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** @param leant passages that the section cites */
    public UUID insert(
            UUID section,
            String author,
            Instant at,
            int version,
            Change change,
            String why,
            UUID key,
            Collection<UUID> leant) {
        UUID id = UUID.randomUUID();
        Words words = new Words(change.held(), change.side(), change.was(), change.becomes(), why);
        jdbc.sql("""
                insert into section_suggestion
                    (id, section, number, author, at, version, anchor_from, anchor_to, words, leant)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        section,
                        nextNumber(section),
                        author,
                        Timestamp.from(at),
                        version,
                        change.from(),
                        change.to(),
                        vault.sealText(key, wordsContext(id), json.writeValueAsString(words)),
                        leant.toArray(UUID[]::new))
                .update();
        return id;
    }

    /** Holds a lock until the transaction ends, so that no number is given twice. */
    private int nextNumber(UUID section) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('section_suggestion/' || ?, 0))")
                .param(section.toString())
                .query((_, _) -> true)
                .list();
        // those out of the author's sight have numbers too
        return Behalf.ofPlatform(
                () -> jdbc.sql("select coalesce(max(number), 0) + 1 from section_suggestion where section = ?")
                        .param(section)
                        .query(Integer.class)
                        .single());
    }

    public Optional<UUID> sectionOf(UUID suggestion) {
        return jdbc.sql("select section from section_suggestion where id = ?")
                .param(suggestion)
                .query(UUID.class)
                .optional();
    }

    public List<Kept> of(UUID section, UUID key) {
        return jdbc.sql("select * from section_suggestion where section = ? order by number")
                .param(section)
                .query((row, _) -> kept(row, key))
                .list();
    }

    /** How many wait for a decision, by section. */
    public Map<UUID, Integer> open() {
        Map<UUID, Integer> open = new HashMap<>();
        jdbc.sql("select section, count(*) as of_them from section_suggestion where outcome is null group by section")
                .query(row -> {
                    open.put(row.getObject("section", UUID.class), row.getInt("of_them"));
                });
        return open;
    }

    /**
     * Returns false if it was decided already.
     *
     * @param leant passages that the section cites
     */
    public boolean decide(UUID suggestion, Suggestion.Decision decision, UUID key, Collection<UUID> leant) {
        return jdbc.sql("""
                        update section_suggestion set outcome = ?, reason = ?, decided_by = ?, decided_at = ?,
                            leant = array(select distinct unnest(leant || ?::uuid[]))
                        where id = ? and outcome is null""")
                        .params(
                                decision.outcome().name(),
                                vault.sealText(key, reasonContext(suggestion), decision.reason()),
                                decision.by(),
                                Timestamp.from(decision.at()),
                                leant.toArray(UUID[]::new),
                                suggestion)
                        .update()
                == 1;
    }

    public void acceptedIn(UUID suggestion, int version) {
        jdbc.sql("update section_suggestion set decided_version = ? where id = ?")
                .params(version, suggestion)
                .update();
    }

    private Kept kept(ResultSet row, UUID key) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        Words words = json.readValue(vault.openText(key, wordsContext(id), row.getBytes("words")), Words.class);
        String outcome = row.getString("outcome");
        return new Kept(
                id,
                row.getInt("number"),
                Objects.requireNonNull(row.getString("author")),
                row.getTimestamp("at").toInstant(),
                row.getInt("version"),
                new Change(
                        row.getInt("anchor_from"),
                        row.getInt("anchor_to"),
                        words.held(),
                        words.side(),
                        words.was(),
                        words.becomes()),
                words.why(),
                Set.copyOf(Arrays.asList((UUID[]) row.getArray("leant").getArray())),
                outcome == null
                        ? null
                        : new Suggestion.Decision(
                                Suggestion.Outcome.valueOf(outcome),
                                vault.openText(key, reasonContext(id), row.getBytes("reason")),
                                Objects.requireNonNull(row.getString("decided_by")),
                                row.getTimestamp("decided_at").toInstant(),
                                row.getObject("decided_version", Integer.class)));
    }

    private static String wordsContext(UUID suggestion) {
        return "section_suggestion.words/" + suggestion;
    }

    private static String reasonContext(UUID suggestion) {
        return "section_suggestion.reason/" + suggestion;
    }
}
