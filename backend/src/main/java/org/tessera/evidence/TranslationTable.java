package org.tessera.evidence;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the table of translations is about their state; the words are elsewhere. */
@Component
class TranslationTable {

    private static final int MOST = 5_000;

    private final JdbcClient jdbc;

    TranslationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID passage, String language) {}

    /** Indexed passages in other languages without a verified translation: working ones first, then in order. */
    List<Row> open(String into) {
        return jdbc.sql("""
                        select p.id, p.language from passage p
                        join contribution c on c.id = p.contribution and c.state = 'INDEXED'
                        join document d on d.id = p.document
                        left join translation t on t.passage = p.id and t.language = :into
                        where p.language is not null and p.language <> :into and t.status is distinct from 'VERIFIED'
                        order by (t.status is null), c.received_at, p.contribution, d.ordinal, p.ordinal limit :most""")
                .param("into", into)
                .param("most", MOST)
                .query((row, _) -> new Row(
                        Objects.requireNonNull(row.getObject(1, UUID.class)), Objects.requireNonNull(row.getString(2))))
                .list();
    }

    void verify(UUID passage, String language, String by) {
        jdbc.sql("""
                update translation set status = 'VERIFIED', verified_by = :by, verified_at = now()
                where passage = :passage and language = :language""")
                .param("by", by)
                .param("passage", passage)
                .param("language", language)
                .update();
    }
}
