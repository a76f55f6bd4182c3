package org.tessera.search.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.identity.Country;
import org.tessera.search.Rotation;
import org.tessera.search.Rotations;

/** Table {@code blinding_rotation}. */
@Component
class StoredRotations implements Rotations {

    private final JdbcClient database;

    StoredRotations(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean begin(Country country, String by) {
        return database.sql("""
                        insert into blinding_rotation (country, begun_by) values (:country, :by)
                        on conflict (country) do update
                        set begun_by = excluded.begun_by, begun_at = now(), done = 0, total = 0, finished_at = null
                        where blinding_rotation.finished_at is not null
                        """)
                        .param("country", country.name())
                        .param("by", by)
                        .update()
                == 1;
    }

    @Override
    public void progress(Country country, int done, int all) {
        database.sql("update blinding_rotation set done = :done, total = :total where country = :country")
                .param("country", country.name())
                .param("done", done)
                .param("total", all)
                .update();
    }

    @Override
    public void finish(Country country) {
        database.sql("update blinding_rotation set finished_at = now() where country = :country")
                .param("country", country.name())
                .update();
    }

    @Override
    public List<Rotation> all() {
        return database.sql(
                        "select country, begun_at, done, total, finished_at from blinding_rotation order by country")
                .query(StoredRotations::rotation)
                .list();
    }

    private static Rotation rotation(ResultSet row, int number) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Rotation(
                Country.valueOf(row.getString("country")),
                row.getTimestamp("begun_at").toInstant(),
                row.getInt("done"),
                row.getInt("total"),
                finished == null ? null : finished.toInstant());
    }
}
