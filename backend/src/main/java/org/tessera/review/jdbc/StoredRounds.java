package org.tessera.review.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
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
import org.tessera.policy.Audience;
import org.tessera.review.Comment;
import org.tessera.review.Round;
import org.tessera.vault.Vault;
import org.tessera.wall.Behalf;

/** The tables of review rounds; the note is sealed with the assessment's data key. */
@Component
public class StoredRounds {

    private static final String ROUNDS = """
            select r.*, array(select s.section from review_round_section s where s.round = r.id) as sections
            from review_round r
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredRounds(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The next number in the assessment; holds a lock until the transaction ends. */
    public int nextNumber(UUID assessment) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('review_round/' || ?, 0))")
                .param(assessment.toString())
                .query((_, _) -> true)
                .list();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from review_round where assessment = ?")
                .param(assessment)
                .query(Integer.class)
                .single();
    }

    public void insert(Round round, UUID key) {
        jdbc.sql("""
                insert into review_round
                    (id, assessment, number, asks, invited, reviewers, note, deadline, opened_by, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        round.id(),
                        round.assessment(),
                        round.number(),
                        round.asks().name(),
                        round.invited().stream().map(Audience::name).sorted().toArray(String[]::new),
                        round.reviewers().toArray(String[]::new),
                        vault.sealText(key, context(round.id()), round.note()),
                        round.deadline(),
                        round.openedBy(),
                        Timestamp.from(round.openedAt()))
                .update();
        round.sections()
                .forEach(section -> jdbc.sql("insert into review_round_section (round, section) values (?, ?)")
                        .params(round.id(), section)
                        .update());
    }

    /** Newest first. */
    public List<Round> of(UUID assessment, UUID key) {
        return jdbc.sql(ROUNDS + "where r.assessment = ? order by r.number desc")
                .param(assessment)
                .query((row, _) -> round(
                        row,
                        vault.openText(
                                key,
                                context(Objects.requireNonNull(row.getObject("id", UUID.class))),
                                row.getBytes("note"))))
                .list();
    }

    /** Open ones with this section, those that ask for comments first, then the newest, without their notes. */
    public List<Round> openOn(UUID section) {
        return jdbc.sql(ROUNDS + """
                        where r.closed_at is null
                            and exists (select from review_round_section s where s.round = r.id and s.section = ?)
                        order by r.asks = 'COMMENTS' desc, r.opened_at desc""")
                .param(section)
                .query((row, _) -> round(row, ""))
                .list();
    }

    public Optional<UUID> assessmentOf(UUID round) {
        return jdbc.sql("select assessment from review_round where id = ?")
                .param(round)
                .query(UUID.class)
                .optional();
    }

    /** The assessments that have any. */
    public Set<UUID> withOpenRounds() {
        return Set.copyOf(jdbc.sql("select distinct assessment from review_round where closed_at is null")
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }

    /** @param at null takes it back */
    public void done(UUID round, String party, String account, @Nullable Instant at) {
        jdbc.sql("delete from review_round_done where round = ? and party = ?")
                .params(round, party)
                .update();
        if (at != null) {
            jdbc.sql("insert into review_round_done (round, party, account, at) values (?, ?, ?, ?)")
                    .params(round, party, account, Timestamp.from(at))
                    .update();
        }
    }

    public Set<String> done(UUID round) {
        return Set.copyOf(jdbc.sql("select party from review_round_done where round = ?")
                .param(round)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list());
    }

    public int openComments(UUID round) {
        return jdbc.sql("select count(*) from section_comment where round = ? and outcome is null")
                .param(round)
                .query(Integer.class)
                .single();
    }

    /** How many of the round's comments on these sections have each outcome. */
    public Map<Comment.Outcome, Long> answered(UUID round, List<UUID> sections) {
        Map<Comment.Outcome, Long> answered = new EnumMap<>(Comment.Outcome.class);
        jdbc.sql("""
                select outcome, count(*) as of_them from section_comment
                where round = ? and section = any(?) and outcome is not null group by outcome""").params(round, sections.toArray(UUID[]::new)).query(row -> {
            answered.put(Comment.Outcome.valueOf(row.getString("outcome")), row.getLong("of_them"));
        });
        return answered;
    }

    /** How many comments each party has written in the round on these sections. */
    public Map<String, Integer> byParty(UUID round, List<UUID> sections) {
        Map<String, Integer> written = new HashMap<>();
        jdbc.sql("""
                select party, count(*) as of_them from section_comment
                where round = ? and section = any(?) group by party""").params(round, sections.toArray(UUID[]::new)).query(row -> {
            written.put(row.getString("party"), row.getInt("of_them"));
        });
        return written;
    }

    /** Until the transaction ends nobody joins words to the round. */
    public void holdClosing(UUID round) {
        Behalf.ofPlatform(() -> jdbc.sql("select id from review_round where id = ? for update")
                .param(round)
                .query(UUID.class)
                .list());
    }

    /** Whether it is open, and stays so until the transaction ends. */
    public boolean holdOpen(UUID round) {
        return Behalf.ofPlatform(
                () -> !jdbc.sql("select id from review_round where id = ? and closed_at is null for share")
                        .param(round)
                        .query(UUID.class)
                        .list()
                        .isEmpty());
    }

    /** Returns false if it was closed before. */
    public boolean close(UUID round, String by, Instant at) {
        return jdbc.sql("update review_round set closed_by = ?, closed_at = ? where id = ? and closed_at is null")
                        .params(by, Timestamp.from(at), round)
                        .update()
                == 1;
    }

    /** Open rounds that name the one account name the other. */
    public void inviteInstead(String account, String successor) {
        jdbc.sql("update review_round set reviewers = array_replace(reviewers, :account, :successor)"
                        + " where closed_at is null and :account = any(reviewers)")
                .param("account", account)
                .param("successor", successor)
                .update();
    }

    private static Round round(ResultSet row, String note) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        Set<Audience> invited = EnumSet.noneOf(Audience.class);
        for (String one : (String[]) row.getArray("invited").getArray()) {
            invited.add(Audience.valueOf(one));
        }
        List<UUID> sections =
                new ArrayList<>(List.of((UUID[]) row.getArray("sections").getArray()));
        return new Round(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("assessment", UUID.class)),
                row.getInt("number"),
                Round.Asks.valueOf(row.getString("asks")),
                sections,
                invited,
                List.of((String[]) row.getArray("reviewers").getArray()),
                note,
                Objects.requireNonNull(row.getObject("deadline", LocalDate.class)),
                Objects.requireNonNull(row.getString("opened_by")),
                row.getTimestamp("opened_at").toInstant(),
                closed == null
                        ? null
                        : new Round.Closed(Objects.requireNonNull(row.getString("closed_by")), closed.toInstant()));
    }

    private static String context(UUID round) {
        return "review_round.note/" + round;
    }
}
