package org.tessera.evidence;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of translations: who wrote, who verified, what is left to do. */
@Component
class TranslationTable {

    private static final String OPEN = """
            from passage p join contribution c on c.id = p.contribution
            left join translation t on t.passage = p.id and t.language = :into
            where p.contribution = any(:of) and p.language <> :into and t.status is distinct from 'VERIFIED'
            """;

    private final JdbcClient jdbc;

    TranslationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param words sealed, each time otherwise: the same bytes are the same writing */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(byte[] words, String author, Translation.Status status) {}

    /** What waits for a second person in one contribution. */
    record Waiting(UUID contribution, String into, int count) {}

    /** Contributions whose passages can be cited, in the viewer's sight. */
    List<UUID> contributions() {
        return jdbc.sql("select id from contribution where state = 'INDEXED'")
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /** How many passages have no verified translation, by their language. */
    Map<String, Integer> open(Collection<UUID> contributions, String into) {
        Map<String, Integer> open = new HashMap<>();
        jdbc.sql("select p.language, count(*) " + OPEN + " group by p.language")
                .param("of", contributions.toArray(UUID[]::new))
                .param("into", into)
                .query(row -> {
                    open.put(row.getString(1), row.getInt(2));
                });
        return open;
    }

    /** Those of one language: first what somebody has written, then what came last. */
    List<UUID> open(Collection<UUID> contributions, String language, String into, int most) {
        return jdbc.sql("select p.id " + OPEN + """
                         and p.language = :language
                        order by (t.status is null), c.received_at desc, p.contribution, p.document, p.ordinal limit :most""")
                .param("of", contributions.toArray(UUID[]::new))
                .param("language", language)
                .param("into", into)
                .param("most", most)
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /** Others' working translations. */
    List<Waiting> waitingFor(String account) {
        return jdbc.sql("""
                        select p.contribution, t.language, count(*) from translation t join passage p on p.id = t.passage
                        join contribution c on c.id = p.contribution and c.state = 'INDEXED'
                        where t.status = 'WORKING' and t.author <> :account group by p.contribution, t.language""")
                .param("account", account)
                .query((row, _) -> new Waiting(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(row.getString(2)),
                        row.getInt(3)))
                .list();
    }

    Optional<Row> find(UUID passage, String language) {
        return jdbc.sql(
                        "select words, author, status from translation where passage = :passage and language = :language")
                .param("passage", passage)
                .param("language", language)
                .query((row, _) -> new Row(
                        Objects.requireNonNull(row.getBytes(1)),
                        Objects.requireNonNull(row.getString(2)),
                        Translation.Status.valueOf(row.getString(3))))
                .optional();
    }

    /**
     * @param instead the sealed words that are replaced, null if there are none
     * @return false if somebody has written meanwhile
     */
    boolean write(UUID passage, String language, byte @Nullable [] instead, byte[] words, String author) {
        return jdbc.sql("""
                        insert into translation (passage, language, words, author, status)
                        values (:passage, :language, :words, :author, 'WORKING')
                        on conflict (passage, language) do update set words = excluded.words, author = excluded.author,
                            status = excluded.status, written_at = now(), verified_by = null, verified_at = null
                            where translation.words = :instead""")
                        .param("passage", passage)
                        .param("language", language)
                        .param("words", words)
                        .param("author", author)
                        .param("instead", instead, Types.BINARY)
                        .update()
                == 1;
    }

    /** @return false if it is another writing by now, or another person's */
    boolean verify(UUID passage, String language, Row read, String by) {
        return jdbc.sql("""
                        update translation set status = 'VERIFIED', verified_by = :by, verified_at = now()
                        where passage = :passage and language = :language and words = :words and author = :author
                            and status = 'WORKING'""")
                        .param("by", by)
                        .param("passage", passage)
                        .param("language", language)
                        .param("words", read.words())
                        .param("author", read.author())
                        .update()
                == 1;
    }
}
