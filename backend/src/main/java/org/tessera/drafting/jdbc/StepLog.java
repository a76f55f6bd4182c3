package org.tessera.drafting.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.drafting.SectionHistory.Sitting;
import org.tessera.drafting.SectionHistory.Written;

/** Who ordered steps, and when; opens none of them. */
@Component
public class StepLog {

    private final JdbcClient jdbc;

    StepLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Steps of one author without a pause of ten minutes, newest first.
     *
     * @param before only those that begin below this version
     */
    public List<Sitting> sittings(UUID section, int before, int most) {
        return jdbc.sql("""
                        with steps as (
                            select version, author, by_merge, at,
                                author is distinct from lag(author) over w
                                    or by_merge is distinct from lag(by_merge) over w
                                    or at - lag(at) over w > interval '10 minutes' as begins
                            from section_step where section = :section window w as (order by version)),
                        numbered as (select *, count(*) filter (where begins) over (order by version) as sitting from steps)
                        select min(version) as first, max(version) as last, min(author) as author,
                            bool_and(by_merge) as by_merge, min(at) as began, max(at) as ended
                        from numbered group by sitting having min(version) < :before
                        order by first desc limit :most""")
                .param("section", section)
                .param("before", before)
                .param("most", most)
                .query(StepLog::sitting)
                .list();
    }

    private static Sitting sitting(ResultSet rs, int row) throws SQLException {
        return new Sitting(
                rs.getInt("first"),
                rs.getInt("last"),
                rs.getString("author"),
                rs.getBoolean("by_merge"),
                rs.getTimestamp("began").toInstant(),
                rs.getTimestamp("ended").toInstant());
    }

    /** Of the steps with these versions. */
    public Map<Integer, Written> written(UUID section, Collection<Integer> versions) {
        Map<Integer, Written> written = new HashMap<>();
        jdbc.sql("select version, author, by_merge, at from section_step where section = ? and version = any(?)")
                .params(section, versions.toArray(Integer[]::new))
                .query(rs -> {
                    int version = rs.getInt("version");
                    written.put(
                            version,
                            new Written(
                                    version,
                                    rs.getString("author"),
                                    rs.getBoolean("by_merge"),
                                    rs.getTimestamp("at").toInstant()));
                });
        return written;
    }
}
