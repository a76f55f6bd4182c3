package org.tessera.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.policy.Audience;
import org.tessera.policy.Grant;
import org.tessera.wall.Behalf;

/** The owner's releases as they stood at an earlier moment: rows are ended, never deleted. For the auditor. */
@Component
public class ReleaseHistory {

    private final JdbcClient jdbc;

    ReleaseHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param grant as the policy would have read it at that moment */
    public record Then(UUID id, Grant grant, Instant grantedAt) {}

    /** Granted by then and not ended; whether they were in force is the policy's to say. */
    public List<Then> at(UUID contribution, Instant at) {
        return Behalf.ofPlatform(() -> jdbc.sql("""
                        select * from release where contribution = :contribution and granted_at <= :at
                            and (ended_at is null or ended_at > :at) order by granted_at, id""")
                .param("contribution", contribution)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> then(row, at))
                .list());
    }

    private static Then then(ResultSet row, Instant at) throws SQLException {
        Set<Audience> to = Arrays.stream((String[]) row.getArray("audiences").getArray())
                .map(Audience::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        Instant cosigned = instant(row, "cosigned_at");
        boolean signed = cosigned != null && !cosigned.isAfter(at);
        return new Then(
                row.getObject("id", UUID.class),
                new Grant(
                        to,
                        Set.of((UUID[]) row.getArray("passages").getArray()),
                        instant(row, "until"),
                        row.getBoolean("anonymous"),
                        row.getString("granted_by"),
                        signed ? row.getString("cosigned_by") : null,
                        false),
                row.getObject("granted_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
