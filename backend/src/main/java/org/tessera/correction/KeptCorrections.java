package org.tessera.correction;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Citations that coordinators left as they are although a contribution corrects them. Ids only. */
@Component
class KeptCorrections {

    private final JdbcClient jdbc;

    KeptCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param correction null: whichever corrected it then */
    record Kept(UUID passage, @Nullable UUID correction) {}

    /** @return false if somebody has already */
    boolean keep(UUID section, UUID passage, UUID correction, String by) {
        return jdbc.sql("""
                        insert into correction_kept as kept (section, passage, correction, kept_by) values (?, ?, ?, ?)
                        on conflict (section, passage) do update
                            set correction = excluded.correction, kept_by = excluded.kept_by, at = now()
                            where kept.correction <> excluded.correction""").params(section, passage, correction, by).update() == 1;
    }

    Set<Kept> of(UUID section) {
        return jdbc.sql("select passage, correction from correction_kept where section = ?")
                .param(section)
                .query((row, _) ->
                        new Kept(Objects.requireNonNull(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .set();
    }
}
