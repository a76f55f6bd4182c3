package org.tessera.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ReleasedTo;
import org.tessera.policy.Audience;
import org.tessera.policy.Grant;
import org.tessera.vault.Vault;
import org.tessera.wall.Behalf;

/** The tables {@code release} and {@code withdrawal}. */
@Component
class ReleaseTable implements ReleasedTo {

    private static final String NOT_ENDED = "r.ended_at is null and (r.until is null or r.until > now())";
    private static final String SIGNED = "(not r.needs_cosignature or r.cosigned_by is not null)";

    private final JdbcClient jdbc;
    private final Vault vault;

    ReleaseTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Those that have not ended; whether they are in force is the policy's to say. */
    @Override
    public Map<UUID, List<Grant>> grants(Collection<UUID> contributions) {
        Map<UUID, List<Grant>> grants = new HashMap<>();
        Behalf.ofPlatform(() -> jdbc.sql(
                                "select * from release r where r.contribution = any(:contributions) and r.ended_at is null")
                        .param("contributions", contributions.toArray(UUID[]::new))
                        .query((row, number) -> Map.entry(
                                Objects.requireNonNull(row.getObject("contribution", UUID.class)), grant(row)))
                        .list())
                .forEach(each -> grants.computeIfAbsent(each.getKey(), any -> new ArrayList<>())
                        .add(each.getValue()));
        return grants;
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                audiences(row),
                passages(row),
                instant(row, "until"),
                row.getBoolean("anonymous"),
                row.getString("granted_by"),
                row.getString("cosigned_by"),
                false);
    }

    @Override
    public String ids() {
        return "select r.contribution from release r where " + NOT_ENDED + " and " + SIGNED
                + " and not r.anonymous and r.passages = '{}' and r.audiences && cast(:audiences as text[])";
    }

    /** In force or waiting for the second person, oldest first. */
    List<Release> notEnded(Contribution of) {
        return jdbc.sql("select * from release r where r.contribution = :contribution and " + NOT_ENDED
                        + " order by r.granted_at, r.id")
                .param("contribution", of.id())
                .query((row, number) -> read(row, of.dataKey()))
                .list();
    }

    /** Those that wait for a second person. */
    List<Unsigned> unsigned() {
        return jdbc.sql("select r.contribution, r.granted_by from release r where r.needs_cosignature"
                        + " and r.cosigned_by is null and " + NOT_ENDED)
                .query((row, _) -> new Unsigned(
                        Objects.requireNonNull(row.getObject(1, UUID.class)), Objects.requireNonNull(row.getString(2))))
                .list();
    }

    record Unsigned(UUID contribution, String grantedBy) {}

    /** Contribution and id of those that have run out. */
    List<Expired> expired() {
        return Behalf.ofPlatform(() -> jdbc.sql(
                        "select contribution, id from release where ended_at is null and until <= now()")
                .query((row, number) ->
                        new Expired(row.getObject("contribution", UUID.class), row.getObject("id", UUID.class)))
                .list());
    }

    record Expired(UUID contribution, UUID release) {}

    void insert(Release one, UUID dataKey) {
        Instant until = one.until();
        ReleaseTerms terms = one.terms();
        jdbc.sql("""
                insert into release (id, contribution, audiences, passages, until, granted_by, granted_at, anonymous,
                    conditions, wording)
                values (:id, :contribution, :audiences, :passages, :until, :grantedBy, :grantedAt, :anonymous,
                    :conditions, :wording)""")
                .param("id", one.id())
                .param("contribution", one.contribution())
                .param("audiences", one.to().stream().map(Enum::name).toArray(String[]::new))
                .param("passages", one.passages().toArray(UUID[]::new))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param("grantedBy", one.grantedBy())
                .param("grantedAt", one.grantedAt().atOffset(ZoneOffset.UTC))
                .param("anonymous", terms.anonymous())
                .param("conditions", seal(dataKey, one.id(), "conditions", terms.conditions()), Types.BINARY)
                .param("wording", seal(dataKey, one.id(), "wording", terms.wording()), Types.BINARY)
                .update();
    }

    /** Says whether it was waiting for a second person; who granted it is none. */
    boolean cosign(UUID contribution, UUID release, String by) {
        return jdbc.sql("""
                        update release set cosigned_by = :by, cosigned_at = now()
                        where id = :release and contribution = :contribution and needs_cosignature
                            and cosigned_by is null and granted_by <> :by
                            and ended_at is null and (until is null or until > now())""")
                        .param("by", by)
                        .param("release", release)
                        .param("contribution", contribution)
                        .update()
                == 1;
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

    private Release read(ResultSet row, UUID dataKey) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Release(
                id,
                row.getObject("contribution", UUID.class),
                audiences(row),
                passages(row),
                instant(row, "until"),
                new ReleaseTerms(
                        row.getBoolean("anonymous"),
                        open(dataKey, id, "conditions", row.getBytes("conditions")),
                        open(dataKey, id, "wording", row.getBytes("wording"))),
                row.getString("granted_by"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                row.getString("cosigned_by"),
                instant(row, "cosigned_at"));
    }

    private byte @Nullable [] seal(UUID key, UUID release, String column, @Nullable String words) {
        return words == null ? null : vault.sealText(key, "release." + column + "/" + release, words);
    }

    private @Nullable String open(UUID key, UUID release, String column, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.openText(key, "release." + column + "/" + release, sealed);
    }

    private static Set<Audience> audiences(ResultSet row) throws SQLException {
        Set<Audience> to = EnumSet.noneOf(Audience.class);
        for (String name : (String[]) row.getArray("audiences").getArray()) {
            to.add(Audience.valueOf(name));
        }
        return to;
    }

    private static Set<UUID> passages(ResultSet row) throws SQLException {
        return Set.of((UUID[]) row.getArray("passages").getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
