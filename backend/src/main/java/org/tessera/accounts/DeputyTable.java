package org.tessera.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.identity.Country;

/** The table {@code deputyship}, behind the wall. */
@Component
class DeputyTable {

    private final JdbcClient jdbc;

    DeputyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of this deputy, in force or to come. */
    List<Deputyship> of(String deputy) {
        return jdbc.sql("select * from deputyship where deputy = :deputy and ended_at is null and until > now()"
                        + " order by valid_from, id")
                .param("deputy", deputy)
                .query((row, number) -> deputyship(row))
                .list();
    }

    /** All of the asker's side of the wall, in force or to come. */
    List<Deputyship> list() {
        return jdbc.sql("select * from deputyship where ended_at is null and until > now() order by valid_from, id")
                .query((row, number) -> deputyship(row))
                .list();
    }

    void insert(Deputyship one, Instant at) {
        jdbc.sql("""
                insert into deputyship (id, lead, deputy, country, authority, valid_from, until, named_at)
                values (:id, :lead, :deputy, :country, :authority, :from, :until, :at)""")
                .param("id", one.id())
                .param("lead", one.lead())
                .param("deputy", one.deputy())
                .param("country", one.country().name())
                .param("authority", one.authority(), Types.VARCHAR)
                .param("from", one.from().atOffset(ZoneOffset.UTC))
                .param("until", one.until().atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Says whether it had not ended yet. */
    boolean end(UUID id, String by, Instant at) {
        return jdbc.sql("update deputyship set ended_by = :by, ended_at = :at where id = :id and ended_at is null")
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    static Deputyship deputyship(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Deputyship(
                row.getObject("id", UUID.class),
                row.getString("lead"),
                row.getString("deputy"),
                Country.valueOf(row.getString("country")),
                row.getString("authority"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getString("ended_by"),
                ended == null ? null : ended.toInstant());
    }
}
