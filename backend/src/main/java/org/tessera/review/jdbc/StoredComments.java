package org.tessera.review.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.review.Comment;
import org.tessera.vault.Vault;
import org.tessera.wall.Behalf;

/** The table of comments. Words are sealed with the assessment's data key before they come here. */
@Component
public class StoredComments {

    /**
     * @param version of the section at which the comment's positions hold
     * @param leant passages that the section cited when any of it was said
     */
    public record Anchored(Comment comment, int version, Set<UUID> leant) {
        public Anchored {
            leant = Set.copyOf(leant);
        }
    }

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
        // those out of the author's sight have numbers too
        return Behalf.ofPlatform(
                () -> jdbc.sql("select coalesce(max(number), 0) + 1 from section_comment where section = ?")
                        .param(section)
                        .query(Integer.class)
                        .single());
    }

    /** Those of the names that are accounts: only these are kept readable, anything else that follows an @ is words. */
    public Set<String> accounts(Set<String> named) {
        return named.isEmpty()
                ? named
                : Behalf.ofPlatform(() -> Set.copyOf(jdbc.sql("select name from account where name = any(?)")
                        .param(named.toArray(String[]::new))
                        .query(String.class)
                        .list()));
    }

    /** @param leant passages that the section cites */
    public void insert(Comment comment, int version, Set<String> mentions, UUID key, Collection<UUID> leant) {
        jdbc.sql("""
                insert into section_comment
                    (id, section, number, author, party, at, version, anchor_from, anchor_to, round, mentions, words, leant)
                values (:id, :section, :number, :author, :party, :at, :version, :from, :to, :round, :mentions, :words,
                    :leant)""")
                .param("leant", leant.toArray(UUID[]::new))
                .param("id", comment.id())
                .param("section", comment.section())
                .param("number", comment.number())
                .param("author", comment.author())
                .param("party", comment.party())
                .param("at", Timestamp.from(comment.at()))
                .param("version", version)
                .param("from", comment.from())
                .param("to", comment.to())
                .param("round", comment.round())
                .param("mentions", mentions.toArray(String[]::new))
                .param("words", vault.sealText(key, context(comment.id(), "words"), comment.text()))
                .update();
    }

    public Optional<UUID> sectionOf(UUID comment) {
        return jdbc.sql("select section from section_comment where id = ?")
                .param(comment)
                .query(UUID.class)
                .optional();
    }

    /** Something is said below it while the section cites these. */
    public void leans(UUID comment, Collection<UUID> leant) {
        jdbc.sql("update section_comment set leant = array(select distinct unnest(leant || ?::uuid[])) where id = ?")
                .params(leant.toArray(UUID[]::new), comment)
                .update();
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

    public void reply(UUID comment, Comment.Reply reply, Set<String> mentions, UUID key) {
        jdbc.sql("insert into comment_reply (id, comment, author, at, mentions, words) values (?, ?, ?, ?, ?, ?)")
                .params(
                        reply.id(),
                        comment,
                        reply.author(),
                        Timestamp.from(reply.at()),
                        mentions.toArray(String[]::new),
                        vault.sealText(key, replyContext(reply.id()), reply.text()))
                .update();
    }

    /** Unanswered comments whose thread names the account after its own last word there, with their sections. */
    public Map<UUID, UUID> naming(String account) {
        Map<UUID, UUID> naming = new LinkedHashMap<>();
        jdbc.sql("""
                select c.id, c.section from section_comment c
                where c.outcome is null and (
                    (? = any(c.mentions) and not exists (
                        select from comment_reply own where own.comment = c.id and own.author = ?))
                    or exists (select from comment_reply r where r.comment = c.id and ? = any(r.mentions)
                        and not exists (select from comment_reply own
                            where own.comment = c.id and own.author = ? and own.at > r.at)))
                order by c.at""").params(account, account, account, account).query(row -> {
            naming.put(row.getObject("id", UUID.class), row.getObject("section", UUID.class));
        });
        return naming;
    }

    /** Where a comment without an answer names the one account, it names the other. */
    public void nameInstead(String account, String successor) {
        jdbc.sql("update section_comment set mentions = array_replace(mentions, :account, :successor)"
                        + " where outcome is null and :account = any(mentions)")
                .param("account", account)
                .param("successor", successor)
                .update();
        jdbc.sql("""
                update comment_reply r set mentions = array_replace(r.mentions, :account, :successor)
                from section_comment c
                where c.id = r.comment and c.outcome is null and :account = any(r.mentions)""").param("account", account).param("successor", successor).update();
    }

    public List<Anchored> of(UUID section, UUID key) {
        Map<UUID, List<Comment.Reply>> replies = replies(section, key);
        return jdbc.sql("select * from section_comment where section = ? order by number")
                .param(section)
                .query((row, _) -> new Anchored(
                        comment(row, key, replies), row.getInt("version"), Set.copyOf(Arrays.asList((UUID[])
                                row.getArray("leant").getArray()))))
                .list();
    }

    private Map<UUID, List<Comment.Reply>> replies(UUID section, UUID key) {
        Map<UUID, List<Comment.Reply>> replies = new HashMap<>();
        jdbc.sql("""
                select r.* from comment_reply r join section_comment c on c.id = r.comment
                where c.section = ? order by r.at, r.id""").param(section).query(row -> {
            UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
            replies.computeIfAbsent(row.getObject("comment", UUID.class), _ -> new ArrayList<>())
                    .add(new Comment.Reply(
                            id,
                            Objects.requireNonNull(row.getString("author")),
                            instant(row, "at"),
                            vault.openText(key, replyContext(id), row.getBytes("words"))));
        });
        return replies;
    }

    private Comment comment(ResultSet row, UUID key, Map<UUID, List<Comment.Reply>> replies) throws SQLException {
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
                row.getString("party"),
                instant(row, "at"),
                row.getInt("anchor_from"),
                row.getInt("anchor_to"),
                vault.openText(key, context(id, "words"), row.getBytes("words")),
                row.getObject("round", UUID.class),
                replies.getOrDefault(id, List.of()),
                answer);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static String replyContext(UUID reply) {
        return "comment_reply.words/" + reply;
    }

    private static String context(UUID comment, String column) {
        return "section_comment." + column + "/" + comment;
    }
}
