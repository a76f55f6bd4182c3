package org.tessera.merging.jdbc;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the last merge found for each edited section. Ids only. */
@Component
public class StoredSuggestions {

    private final JdbcClient jdbc;

    StoredSuggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void replace(UUID section, List<UUID> passages) {
        jdbc.sql("delete from merge_suggestion where section = ?")
                .param(section)
                .update();
        for (UUID passage : passages) {
            jdbc.sql("insert into merge_suggestion (section, passage) values (?, ?) on conflict do nothing")
                    .params(section, passage)
                    .update();
        }
    }

    /** Does not come back, whatever later merges find. */
    public void reject(UUID section, UUID passage, String by) {
        jdbc.sql("insert into merge_rejected (section, passage, rejected_by) values (?, ?, ?) on conflict do nothing")
                .params(section, passage, by)
                .update();
    }

    /** Without those that somebody rejected. */
    public List<UUID> of(UUID section) {
        return jdbc.sql("""
                        select m.passage from merge_suggestion m where m.section = ? and not exists (
                            select from merge_rejected r where r.section = m.section and r.passage = m.passage)
                        order by m.passage""")
                .param(section)
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }
}
