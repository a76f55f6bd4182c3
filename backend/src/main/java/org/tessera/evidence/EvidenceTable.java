package org.tessera.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.contribution.DocumentsOf;
import org.tessera.marking.Evaluation;
import org.tessera.wall.Behalf;

/** The tables of the evidence, as rows: what is words stays sealed here. */
@Component
class EvidenceTable {

    private static final String PASSAGES = """
            select p.id, p.document, p.contribution, p.ordinal, p.language, p.words, d.name, d.media_type
            from passage p join document d on d.id = p.document
            join contribution c on c.id = p.contribution and c.state not in ('RECEIVED', 'OPENED')
            """;
    private static final String IN_ORDER = " order by c.received_at, c.id, d.ordinal, p.ordinal";

    private final JdbcClient jdbc;

    EvidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent") // rows are never compared
    record PassageRow(
            UUID id,
            UUID document,
            UUID contribution,
            int ordinal,
            @Nullable String language,
            byte[] words,
            byte[] name,
            String mediaType) {}

    @SuppressWarnings("ArrayRecordComponent") // rows are never compared
    record DocumentRow(
            UUID id,
            byte[] name,
            String mediaType,
            @Nullable String language,
            int passages,
            DocumentState state,
            byte @Nullable [] problem,
            byte @Nullable [] extents) {

        /** With so many of its passages, and nothing told of the rest. */
        DocumentRow only(int some) {
            return new DocumentRow(id, name, mediaType, null, some, state, null, null);
        }
    }

    record EvaluationRow(UUID passage, boolean owner, Evaluation evaluation) {}

    @SuppressWarnings("ArrayRecordComponent") // rows are never compared
    record TranslationRow(UUID passage, String language, byte[] words, String author, Translation.Status status) {}

    Optional<PassageRow> passage(UUID id) {
        return passages(List.of(id)).stream().findFirst();
    }

    List<PassageRow> passages(Collection<UUID> ids) {
        return jdbc.sql(PASSAGES + "where p.id = any(:ids)" + IN_ORDER)
                .param("ids", array(ids))
                .query(EvidenceTable::passageRow)
                .list();
    }

    List<PassageRow> around(UUID document, int from, int to) {
        return jdbc.sql(PASSAGES + "where p.document = :document and p.ordinal between :from and :to" + IN_ORDER)
                .param("document", document)
                .param("from", from)
                .param("to", to)
                .query(EvidenceTable::passageRow)
                .list();
    }

    List<PassageRow> ofContribution(UUID contribution) {
        return jdbc.sql(PASSAGES + "where p.contribution = :contribution" + IN_ORDER)
                .param("contribution", contribution)
                .query(EvidenceTable::passageRow)
                .list();
    }

    /** Those in which rules found personal data, and those that nobody has looked at yet; in order. */
    List<PersonalRow> personal(UUID contribution) {
        return jdbc.sql("""
                        select p.id, p.personal from passage p join document d on d.id = p.document
                        where p.contribution = :contribution and p.personal is distinct from false
                        order by d.ordinal, p.ordinal""")
                .param("contribution", contribution)
                .query((row, number) -> new PersonalRow(uuid(row, "id"), row.getBoolean("personal")))
                .list();
    }

    /** @param looked whether rules have looked at it, and found some */
    record PersonalRow(UUID passage, boolean looked) {}

    /** The next of those that nobody has looked at yet, by id. */
    List<PassageRow> unlooked(UUID after, int most) {
        return jdbc.sql("""
                        select p.id, p.document, p.contribution, p.ordinal, p.language, p.words, d.name, d.media_type
                        from passage p join document d on d.id = p.document
                        where p.personal is null and p.id > :after order by p.id limit :most""")
                .param("after", after)
                .param("most", most)
                .query(EvidenceTable::passageRow)
                .list();
    }

    int looked(UUID passage, boolean personal) {
        return jdbc.sql("update passage set personal = :personal where id = :id and personal is null")
                .param("personal", personal)
                .param("id", passage)
                .update();
    }

    /** In order; none while the contribution is still being parsed. */
    List<UUID> ofDocument(UUID document) {
        return jdbc.sql("""
                        select p.id from passage p
                        join contribution c on c.id = p.contribution and c.state not in ('RECEIVED', 'OPENED')
                        where p.document = :document order by p.ordinal""")
                .param("document", document)
                .query((row, number) -> uuid(row, "id"))
                .list();
    }

    /** The first passages of the contribution's mails, in order; of so many mails at most as a person can follow. */
    List<UUID> firstOfMails(UUID contribution, int passages) {
        return jdbc.sql("""
                        select p.id from passage p join document d on d.id = p.document
                        join contribution c on c.id = p.contribution and c.state not in ('RECEIVED', 'OPENED')
                        where p.contribution = :contribution and p.ordinal < :passages
                            and (d.media_type like 'message/%' or d.media_type like '%outlook%')
                        order by d.ordinal, p.ordinal limit 300""")
                .param("contribution", contribution)
                .param("passages", passages)
                .query((row, number) -> uuid(row, "id"))
                .list();
    }

    Optional<UUID> contributionOf(UUID document) {
        return jdbc.sql("select contribution from document where id = :document")
                .param("document", document)
                .query(UUID.class)
                .optional();
    }

    /** How many of the passages stand in each document. */
    Map<UUID, Long> places(Collection<UUID> passages) {
        Map<UUID, Long> places = new LinkedHashMap<>();
        jdbc.sql("""
                select d.id, count(*) from passage p join document d on d.id = p.document
                where p.id = any(:ids) group by d.id, d.ordinal order by d.ordinal""")
                .param("ids", array(passages))
                .query((row, number) -> places.put(uuid(row, "id"), row.getLong(2)))
                .list();
        return places;
    }

    DocumentsOf.Counts counts(UUID contribution) {
        return jdbc.sql("""
                        select count(*), count(*) filter (where state = 'PARSED'), coalesce(sum(passages), 0)
                        from document where contribution = :contribution""")
                .param("contribution", contribution)
                .query((row, number) -> new DocumentsOf.Counts(row.getInt(1), row.getInt(2), row.getLong(3)))
                .single();
    }

    List<PassageRow> inArea(String area) {
        return jdbc.sql(PASSAGES + "where c.state = 'INDEXED' and :area = any(c.areas)" + IN_ORDER)
                .param("area", area)
                .query(EvidenceTable::passageRow)
                .list();
    }

    /** Which contribution each belongs to; unknown ids are missing. */
    Map<UUID, UUID> contributions(Collection<UUID> passages) {
        return Behalf.ofPlatform(() -> contributionsInSight(passages));
    }

    /** The same behind the wall. */
    Map<UUID, UUID> contributionsInSight(Collection<UUID> passages) {
        Map<UUID, UUID> found = new HashMap<>();
        jdbc.sql("select id, contribution from passage where id = any(:ids)")
                .param("ids", array(passages))
                .query(row -> {
                    found.put(uuid(row, "id"), uuid(row, "contribution"));
                });
        return found;
    }

    List<EvaluationRow> evaluations(Collection<UUID> passages) {
        return jdbc.sql("select passage, side, evaluation from passage_evaluation where passage = any(:ids)")
                .param("ids", array(passages))
                .query((row, number) -> new EvaluationRow(
                        uuid(row, "passage"),
                        "OWNER".equals(row.getString("side")),
                        Evaluation.of(row.getString("evaluation"))))
                .list();
    }

    List<TranslationRow> translations(Collection<UUID> passages) {
        return jdbc.sql("select * from translation where passage = any(:ids) order by passage, language")
                .param("ids", array(passages))
                .query((row, number) -> new TranslationRow(
                        uuid(row, "passage"),
                        row.getString("language"),
                        row.getBytes("words"),
                        row.getString("author"),
                        Translation.Status.valueOf(row.getString("status"))))
                .list();
    }

    List<DocumentRow> documents(UUID contribution) {
        return jdbc.sql("select * from document where contribution = :contribution order by ordinal")
                .param("contribution", contribution)
                .query((row, number) -> new DocumentRow(
                        uuid(row, "id"),
                        row.getBytes("name"),
                        row.getString("media_type"),
                        row.getString("language"),
                        row.getInt("passages"),
                        DocumentState.valueOf(row.getString("state")),
                        row.getBytes("problem"),
                        row.getBytes("extents")))
                .list();
    }

    /** The passages of each document, by document. */
    List<PassageRef> refs(UUID contribution) {
        return Behalf.ofPlatform(() -> jdbc.sql("select id, document from passage where contribution = :contribution")
                .param("contribution", contribution)
                .query((row, number) -> new PassageRef(uuid(row, "id"), uuid(row, "document")))
                .list());
    }

    record PassageRef(UUID id, UUID document) {}

    /** All passages of the contributions. */
    List<UUID> ids(Collection<UUID> contributions) {
        return Behalf.ofPlatform(() -> jdbc.sql("select id from passage where contribution = any(:contributions)")
                .param("contributions", array(contributions))
                .query((row, number) -> uuid(row, "id"))
                .list());
    }

    void evaluate(UUID passage, boolean owner, Evaluation evaluation, String account) {
        jdbc.sql("""
                insert into passage_evaluation (passage, side, evaluation, set_by) values (:passage, :side, :evaluation, :by)
                on conflict (passage, side)
                do update set evaluation = excluded.evaluation, set_by = excluded.set_by, set_at = now()""")
                .param("passage", passage)
                .param("side", owner ? "OWNER" : "COORDINATOR")
                .param("evaluation", evaluation.toString())
                .param("by", account)
                .update();
    }

    void translate(UUID passage, String language, byte[] words, String account) {
        jdbc.sql("""
                insert into translation (passage, language, words, author, status)
                values (:passage, :language, :words, :author, 'WORKING')
                on conflict (passage, language) do update set words = excluded.words, author = excluded.author,
                    status = excluded.status, written_at = now(), verified_by = null, verified_at = null""")
                .param("passage", passage)
                .param("language", language)
                .param("words", words)
                .param("author", account)
                .update();
    }

    private static PassageRow passageRow(ResultSet row, int number) throws SQLException {
        return new PassageRow(
                uuid(row, "id"),
                uuid(row, "document"),
                uuid(row, "contribution"),
                row.getInt("ordinal"),
                row.getString("language"),
                row.getBytes("words"),
                row.getBytes("name"),
                row.getString("media_type"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
