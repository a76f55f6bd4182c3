package org.tessera.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.identity.Country;

/** The table {@code handover}, behind the wall. */
@Component
class HandoverTable {

    private final JdbcClient jdbc;

    HandoverTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of the asker's side of the wall, newest first. */
    List<Handover> list() {
        return jdbc.sql("select * from handover order by proposed_at desc, id")
                .query(HandoverTable::handover)
                .list();
    }

    void insert(Handover one) {
        Country country = one.country();
        jdbc.sql("""
                insert into handover (id, account, successor, country, authority, two_persons, proposed_by, proposed_at,
                    confirmed_by, confirmed_at)
                values (:id, :account, :successor, :country, :authority, :two, :by, :at, :confirmedBy, :confirmedAt)""")
                .param("id", one.id())
                .param("account", one.account())
                .param("successor", one.successor())
                .param("country", country == null ? null : country.name(), Types.VARCHAR)
                .param("authority", one.authority(), Types.VARCHAR)
                .param("two", one.twoPersons())
                .param("by", one.proposedBy())
                .param("at", utc(one.proposedAt()))
                .param("confirmedBy", one.confirmedBy(), Types.VARCHAR)
                .param("confirmedAt", utc(one.confirmedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Says whether it waited. */
    boolean confirm(UUID id, String by, Instant at) {
        return jdbc.sql("update handover set confirmed_by = :by, confirmed_at = :at"
                                + " where id = :id and confirmed_at is null")
                        .param("by", by)
                        .param("at", utc(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Handover handover(ResultSet row, int number) throws SQLException {
        String country = row.getString("country");
        OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Handover(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("successor"),
                country == null ? null : Country.valueOf(country),
                row.getString("authority"),
                row.getBoolean("two_persons"),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("confirmed_by"),
                confirmed == null ? null : confirmed.toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
