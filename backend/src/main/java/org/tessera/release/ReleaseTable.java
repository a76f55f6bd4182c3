package org.tessera.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.contribution.ReleasedTo;
import org.tessera.policy.Audience;

/** The tables {@code release} and {@code withdrawal}. */
@Component
class ReleaseTable implements ReleasedTo {

    private static final String IN_FORCE = "ended_at is null and (until is null or until > now())";

    private final JdbcClient jdbc;

    ReleaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Audience> of(UUID contribution) {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        inForce(contribution).stream()
                .filter(release -> release.passages().isEmpty())
                .forEach(release -> audiences.addAll(release.to()));
        return audiences;
    }

    @Override
    public String ids() {
        return "select r.contribution from release r where r.ended_at is null and (r.until is null or r.until > now())"
                + " and r.passages = '{}' and r.audiences && cast(:audiences as text[])";
    }

    List<Release> inForce(UUID contribution) {
        return jdbc.sql("select * from release where contribution = :contribution and " + IN_FORCE
                        + " order by granted_at, id")
                .param("contribution", contribution)
                .query(ReleaseTable::read)
                .list();
    }

    List<Release> expired() {
        return jdbc.sql("select * from release where ended_at is null and until <= now()")
                .query(ReleaseTable::read)
                .list();
    }

    void insert(Release one) {
        Instant until = one.until();
        jdbc.sql("""
                insert into release (id, contribution, audiences, passages, until, granted_by, granted_at)
                values (:id, :contribution, :audiences, :passages, :until, :grantedBy, :grantedAt)""")
                .param("id", one.id())
                .param("contribution", one.contribution())
                .param("audiences", one.to().stream().map(Enum::name).toArray(String[]::new))
                .param("passages", one.passages().toArray(UUID[]::new))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param("grantedBy", one.grantedBy())
                .param("grantedAt", one.grantedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Says whether it was still in force or at least not yet ended. */
    boolean end(UUID contribution, UUID release, String by) {
        return jdbc.sql("""
                        update release set ended_at = now(), ended_by = :by
                        where id = :release and contribution = :contribution and ended_at is null""")
                        .param("by", by)
                        .param("release", release)
                        .param("contribution", contribution)
                        .update()
                == 1;
    }

    void endAll(UUID contribution, String by) {
        jdbc.sql("update release set ended_at = now(), ended_by = :by where contribution = :contribution"
                        + " and ended_at is null")
                .param("by", by)
                .param("contribution", contribution)
                .update();
    }

    void insertWithdrawal(UUID contribution, byte[] sealedReason, String by) {
        jdbc.sql("""
                insert into withdrawal (contribution, reason, withdrawn_by, withdrawn_at)
                values (:contribution, :reason, :by, now())""")
                .param("contribution", contribution)
                .param("reason", sealedReason)
                .param("by", by)
                .update();
    }

    private static Release read(ResultSet row, int number) throws SQLException {
        Set<Audience> to = EnumSet.noneOf(Audience.class);
        for (String name : (String[]) row.getArray("audiences").getArray()) {
            to.add(Audience.valueOf(name));
        }
        return new Release(
                row.getObject("id", UUID.class),
                row.getObject("contribution", UUID.class),
                to,
                Set.of((UUID[]) row.getArray("passages").getArray()),
                instant(row.getObject("until", OffsetDateTime.class)),
                row.getString("granted_by"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
