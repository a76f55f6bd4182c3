package org.tessera.affected;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code section_affected}, which triggers fill (V122__affected.sql). */
@Component
class AffectedTable {

    /** Nobody has settled it, and the section still leans on it. */
    private static final String OPEN = " a.settled_at is null and exists (select from section_citation c"
            + " where c.section = a.section and c.passage = any(a.passages)) ";

    private final JdbcClient jdbc;

    AffectedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, UUID contribution, Affected.Cause cause, Instant at, Set<UUID> passages) {
        Row {
            passages = Set.copyOf(passages);
        }
    }

    /** Newest first. */
    List<Row> open(UUID section) {
        return jdbc
                .sql("select a.* from section_affected a where a.section = ? and" + OPEN + "order by a.at desc, a.id")
                .param(section)
                .query((row, _) -> read(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** How many there are, by section. */
    Map<UUID, Integer> open() {
        Map<UUID, Integer> open = new HashMap<>();
        jdbc.sql("select a.section, count(*) as affected from section_affected a where" + OPEN + "group by a.section")
                .query(row -> {
                    open.put(row.getObject("section", UUID.class), row.getInt("affected"));
                });
        return open;
    }

    /** @return false if there is none to settle */
    boolean settle(UUID section, UUID id, String by) {
        return jdbc.sql("update section_affected set settled_by = ?, settled_at = now()"
                                + " where section = ? and id = ? and settled_at is null"
                                + " and cause in ('TIGHTENED', 'REVOKED', 'EXPIRED')")
                        .params(by, section, id)
                        .update()
                == 1;
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("contribution", UUID.class)),
                Affected.Cause.valueOf(row.getString("cause")),
                row.getTimestamp("at").toInstant(),
                Set.copyOf(Arrays.asList((UUID[]) row.getArray("passages").getArray())));
    }
}
