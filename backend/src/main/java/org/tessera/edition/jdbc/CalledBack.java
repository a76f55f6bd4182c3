package org.tessera.edition.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.edition.Copy;

/** What became of copies since somebody looked at them: columns of {@code edition_copy}. No words. */
@Component
public class CalledBack {

    private static final String DECIDED_SINCE =
            """
            select c.edition from edition_copy c
            where c.recalled_at is null and (
                exists (select from edition_affected a where %s)
                or exists (select from edition_quotation q join release r on r.contribution = q.contribution
                    where q.edition = c.edition and (r.passages = '{}' or q.passage = any(r.passages)) and %s
                        and (r.until between c.at and now()
                            or (c.cleared and greatest(r.granted_at, r.cosigned_at) >= c.at)))
                or exists (select from marking_override o
                    where o.state in ('IN_FORCE', 'ENDED') and greatest(o.decided_at, o.ended_at) >= c.at
                        and (o.object = c.edition or (c.cleared and exists (
                            select from edition_quotation q
                            where q.edition = c.edition and q.contribution = o.object)))))
            group by c.edition order by max(c.entry) desc""".formatted(EditionCopies.TOUCHES, EditionCopies.reaches("r.audiences"));

    private static final String WAITING = "select * from edition_copy where called_back and gone_at is null";
    private static final String IN_ORDER = " order by recalled_at desc, entry desc";

    private final JdbcClient jdbc;

    CalledBack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record OfEdition(UUID edition, Copy copy) {}

    /**
     * Editions with a copy that nobody has looked at and that may not be held so any more, for an owner or two coordinators
     * decided something since it was made: what it leans on became less, more than a cleared text holds may go out, or
     * another marking was set. The newest copy first.
     */
    public List<UUID> decidedSince() {
        return jdbc.sql(DECIDED_SINCE).query(UUID.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Called back, and the holder has not said yet that it is gone; the latest call first. */
    public List<OfEdition> waiting() {
        return jdbc.sql(WAITING + IN_ORDER).query((row, _) -> read(row)).list();
    }

    /** The same of one holder. */
    public List<OfEdition> waiting(String account) {
        return jdbc.sql(WAITING + " and account = ?" + IN_ORDER)
                .param(account)
                .query((row, _) -> read(row))
                .list();
    }

    private static OfEdition read(ResultSet row) throws SQLException {
        return new OfEdition(Objects.requireNonNull(row.getObject("edition", UUID.class)), EditionCopies.read(row));
    }

    /** @return false if there is no such copy, or somebody has looked at it before */
    public boolean settle(UUID edition, UUID copy, boolean calledBack, String by, Instant at) {
        return jdbc.sql("update edition_copy set recalled_by = ?, recalled_at = ?, called_back = ?"
                                + " where edition = ? and id = ? and recalled_at is null")
                        .params(by, Timestamp.from(at.truncatedTo(ChronoUnit.SECONDS)), calledBack, edition, copy)
                        .update()
                == 1;
    }

    /** @return false if it was gone before */
    public boolean gone(UUID copy, Instant at) {
        return jdbc.sql("update edition_copy set gone_at = ? where id = ? and called_back and gone_at is null")
                        .params(Timestamp.from(at.truncatedTo(ChronoUnit.SECONDS)), copy)
                        .update()
                == 1;
    }
}
