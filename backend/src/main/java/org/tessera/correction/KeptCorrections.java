package org.tessera.correction;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Citations that coordinators left as they are. Ids only. */
@Component
class KeptCorrections {

    private final JdbcClient jdbc;

    KeptCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID section, UUID passage, String by) {
        jdbc.sql("insert into correction_kept (section, passage, kept_by) values (?, ?, ?) on conflict do nothing")
                .params(section, passage, by)
                .update();
    }

    List<UUID> of(UUID section) {
        return jdbc.sql("select passage from correction_kept where section = ?")
                .param(section)
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }
}
