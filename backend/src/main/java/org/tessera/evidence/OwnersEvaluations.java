package org.tessera.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When owners last evaluated single passages anew; for other features' decisions, asks no policy. */
@Component
public class OwnersEvaluations {

    private final JdbcClient jdbc;

    OwnersEvaluations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Passages that stand as their contribution was evaluated are missing. */
    public Map<UUID, Instant> setAt(Collection<UUID> passages) {
        Map<UUID, Instant> set = new HashMap<>();
        jdbc.sql("select passage, set_at from passage_evaluation where side = 'OWNER' and passage = any(?)")
                .param(passages.toArray(UUID[]::new))
                .query(row -> {
                    Timestamp at = row.getTimestamp("set_at");
                    set.put(row.getObject("passage", UUID.class), at.toInstant());
                });
        return set;
    }
}
