package org.tessera.drafting.jdbc;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.policy.Audience;
import org.tessera.wall.Behalf;

/** The table of the versions from which on audiences belong to sections; asks no policy. */
@Component
public class Openings {

    private final JdbcClient jdbc;

    Openings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that have not belonged to it from the beginning. */
    public Map<Audience, Integer> of(UUID section) {
        Map<Audience, Integer> since = new EnumMap<>(Audience.class);
        Behalf.ofPlatform(() -> {
            jdbc.sql("select audience, version from section_opened where section = ?")
                    .param(section)
                    .query(row -> {
                        since.put(Audience.valueOf(row.getString(1)), row.getInt(2));
                    });
            return since;
        });
        return since;
    }

    public void set(UUID section, Map<Audience, Integer> since) {
        Behalf.ofPlatform(() -> {
            int rows = jdbc.sql("delete from section_opened where section = ?")
                    .param(section)
                    .update();
            for (Map.Entry<Audience, Integer> one : since.entrySet()) {
                rows += jdbc.sql("insert into section_opened (section, audience, version) values (?, ?, ?)")
                        .params(section, one.getKey().name(), one.getValue())
                        .update();
            }
            return rows;
        });
    }
}
