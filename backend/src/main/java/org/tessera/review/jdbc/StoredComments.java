package org.tessera.review.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.review.Comment;
import org.tessera.vault.Vault;

/** The table of comments. Words are sealed with the assessment's data key before they come here. */
@Component
public class StoredComments {

    /** @param version of the section at which the comment's positions hold */
    public record Anchored(Comment comment, int version) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredComments(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The next number in the section; holds a lock until the transaction ends, so that no number is given twice. */
    public int nextNumber(UUID section) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('section_comment/' || ?, 0))")
                .param(section.toString())
                .query((_, _) -> true)
                .list();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from section_comment where section = ?")
                .param(section)
                .query(Integer.class)
                .single();
    }

    public void insert(Comment comment, int version, UUID key) {
        jdbc.sql("""
                insert into section_comment (id, section, number, author, at, version, anchor_from, anchor_to, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        comment.id(),
                        comment.section(),
                        comment.number(),
                        comment.author(),
                        Timestamp.from(comment.at()),
                        version,
                        comment.from(),
                        comment.to(),
                        vault.sealText(key, context(comment.id(), "words"), comment.text()))
                .update();
    }

    public Optional<UUID> sectionOf(UUID comment) {
        return jdbc.sql("select section from section_comment where id = ?")
                .param(comment)
                .query(UUID.class)
                .optional();
    }

    /** Returns false if it had an answer already. */
    public boolean answer(UUID comment, Comment.Answer answer, UUID key) {
        return jdbc.sql("""
                        update section_comment set outcome = ?, reason = ?, answered_by = ?, answered_at = ?
                        where id = ? and outcome is null""")
                        .params(
                                answer.outcome().name(),
                                vault.sealText(key, context(comment, "reason"), answer.reason()),
                                answer.by(),
                                Timestamp.from(answer.at()),
                                comment)
                        .update()
                == 1;
    }

    public List<Anchored> of(UUID section, UUID key) {
        return jdbc.sql("select * from section_comment where section = ? order by number")
                .param(section)
                .query((row, _) -> new Anchored(comment(row, key), row.getInt("version")))
                .list();
    }

    private Comment comment(ResultSet row, UUID key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Comment.Answer answer = null;
        String outcome = row.getString("outcome");
        if (outcome != null) {
            answer = new Comment.Answer(
                    Comment.Outcome.valueOf(outcome),
                    vault.openText(key, context(id, "reason"), row.getBytes("reason")),
                    row.getString("answered_by"),
                    instant(row, "answered_at"));
        }
        return new Comment(
                id,
                row.getObject("section", UUID.class),
                row.getInt("number"),
                row.getString("author"),
                instant(row, "at"),
                row.getInt("anchor_from"),
                row.getInt("anchor_to"),
                vault.openText(key, context(id, "words"), row.getBytes("words")),
                answer);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static String context(UUID comment, String column) {
        return "section_comment." + column + "/" + comment;
    }
}
