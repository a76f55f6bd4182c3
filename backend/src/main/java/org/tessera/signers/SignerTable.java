package org.tessera.signers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.identity.Country;
import org.tessera.vault.Vault;

/** The table {@code signer_key}, behind the wall; names and keys are sealed under the platform's key. */
@Component
class SignerTable {

    private final JdbcClient jdbc;
    private final Vault vault;

    SignerTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(SignerKey one, KeyReader.Presented presented) {
        jdbc.sql("""
                insert into signer_key (id, country, authority, account, by_lead, kind, fingerprint, key_ids, material, name,
                    valid_from, valid_until, state, registered_at)
                values (:id, :country, :authority, :account, :byLead, :kind, :fingerprint, :keyIds, :material, :name,
                    :from, :until, :state, :at)""")
                .param("id", one.id())
                .param("country", one.country().name())
                .param("authority", one.authority(), Types.VARCHAR)
                .param("account", one.account())
                .param("byLead", one.byLead())
                .param("kind", one.kind().name())
                .param("fingerprint", one.fingerprint())
                .param("keyIds", presented.keyIds().toArray(String[]::new))
                .param(
                        "material",
                        vault.seal(
                                vault.platformKey(),
                                context(one.id(), "material"),
                                presented.material().bytes()))
                .param("name", seal(one.id(), "name", one.name()))
                .param("from", one.validFrom().atOffset(ZoneOffset.UTC))
                .param("until", utc(one.validUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("state", one.state().name())
                .param("at", one.registeredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Says whether it was in the state that was expected. */
    boolean decide(UUID id, SignerKey.State state, String by, Instant at, @Nullable String reason) {
        return jdbc.sql("""
                        update signer_key set state = :state, decided_by = :by, decided_at = :at, reason = :reason
                        where id = :id and state = 'PENDING'""")
                        .param("state", state.name())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("reason", reason == null ? null : seal(id, "reason", reason), Types.BINARY)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** As above. */
    boolean revoke(UUID id, Instant from, String reason) {
        return jdbc.sql("""
                        update signer_key set state = 'REVOKED', revoked_from = :from, reason = :reason
                        where id = :id and state in ('PENDING', 'CONFIRMED')""")
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .param("reason", seal(id, "reason", reason))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<SignerKey> find(UUID id) {
        return jdbc.sql("select * from signer_key where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** What waits first, then the newest. */
    List<SignerKey> list() {
        return jdbc.sql("select * from signer_key order by state <> 'PENDING', registered_at desc, id limit 1000")
                .query(this::read)
                .list();
    }

    List<SignerKey> withFingerprints(Collection<String> fingerprints) {
        return jdbc.sql("select * from signer_key where fingerprint = any(:fingerprints)")
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .query(this::read)
                .list();
    }

    boolean exists(Country country, String fingerprint) {
        return jdbc.sql("select exists (select from signer_key where country = :country and fingerprint = :fingerprint"
                        + " and state <> 'REFUSED')")
                .param("country", country.name())
                .param("fingerprint", fingerprint)
                .query(Boolean.class)
                .single();
    }

    int countWaiting(String account) {
        return jdbc.sql("select count(*) from signer_key where account = :account and state = 'PENDING'")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    List<byte[]> certificates() {
        return jdbc.sql("select id, material from signer_key where state <> 'REFUSED' and kind = 'X509'")
                .query(this::material)
                .list();
    }

    List<byte[]> openPgp(String keyId) {
        return jdbc.sql(
                        "select id, material from signer_key where state <> 'REFUSED' and key_ids @> array[:keyId]::text[]")
                .param("keyId", keyId)
                .query(this::material)
                .list();
    }

    private byte[] material(ResultSet row, int number) throws SQLException {
        String context = context(row.getObject("id", UUID.class), "material");
        return vault.open(vault.platformKey(), context, row.getBytes("material"));
    }

    private SignerKey read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] reason = row.getBytes("reason");
        return new SignerKey(
                id,
                Country.valueOf(row.getString("country")),
                row.getString("authority"),
                row.getString("account"),
                row.getBoolean("by_lead"),
                SignerKey.Kind.valueOf(row.getString("kind")),
                row.getString("fingerprint"),
                vault.openText(vault.platformKey(), context(id, "name"), row.getBytes("name")),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                instant(row, "valid_until"),
                SignerKey.State.valueOf(row.getString("state")),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                instant(row, "revoked_from"),
                reason == null ? null : vault.openText(vault.platformKey(), context(id, "reason"), reason));
    }

    private byte[] seal(UUID id, String column, String words) {
        return vault.sealText(vault.platformKey(), context(id, column), words);
    }

    private static String context(UUID id, String column) {
        return "signer_key." + column + "/" + id;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
