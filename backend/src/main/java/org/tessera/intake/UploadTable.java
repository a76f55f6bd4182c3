package org.tessera.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.contribution.SealedBy;
import org.tessera.identity.Country;
import org.tessera.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code upload}, behind the wall; particulars and names are sealed under the platform's key. */
@Component
class UploadTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Vault vault;

    UploadTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Upload one) {
        String fileName = one.fileName();
        jdbc.sql("""
                insert into upload (id, owner, authority, account, said, file_name, size, received, begun_at, touched_at)
                values (:id, :owner, :authority, :account, :said, :fileName, :size, 0, :at, :at)""")
                .param("id", one.id())
                .param("owner", one.owner().name())
                .param("authority", one.authority(), Types.VARCHAR)
                .param("account", one.account())
                .param("said", seal(one.id(), "said", JSON.writeValueAsString(one.said())))
                .param("fileName", fileName == null ? null : seal(one.id(), "file_name", fileName), Types.BINARY)
                .param("size", one.size())
                .param("at", one.begunAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Upload> find(UUID id, String account) {
        return jdbc.sql("select * from upload where id = :id and account = :account")
                .param("id", id)
                .param("account", account)
                .query(this::read)
                .optional();
    }

    /** Those under way, the newest first. */
    List<Upload> underWay(String account) {
        return jdbc.sql("select * from upload where account = :account and contribution is null"
                        + " order by begun_at desc, id")
                .param("account", account)
                .query(this::read)
                .list();
    }

    /** How many uploads the account has under way, and how large they are in all; others wait until this one is in. */
    UnderWay load(String account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:account, 20))")
                .param("account", "upload " + account)
                .query((row, _) -> true)
                .list();
        return jdbc.sql("select count(*), coalesce(sum(size), 0) from upload where account = :account"
                        + " and contribution is null")
                .param("account", account)
                .query((row, _) -> new UnderWay(row.getInt(1), row.getLong(2)))
                .single();
    }

    /** @param bytes declared, in all */
    record UnderWay(int count, long bytes) {}

    void progress(UUID id, long received, Instant now) {
        jdbc.sql("update upload set received = :received, touched_at = :now where id = :id and contribution is null")
                .param("received", received)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void recognised(UUID id, SealedBy sealedBy) {
        jdbc.sql("update upload set sealed_by = :sealedBy where id = :id")
                .param("sealedBy", sealedBy.name())
                .param("id", id)
                .update();
    }

    /** What it said is in the contribution now, or nowhere. */
    void become(UUID id, UUID contribution) {
        jdbc.sql("update upload set contribution = :contribution, said = :nothing, file_name = null where id = :id")
                .param("contribution", contribution)
                .param("nothing", seal(id, "said", "{}"))
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from upload where id = :id").param("id", id).update();
    }

    boolean isUnderWay(UUID id) {
        return jdbc.sql("select exists (select from upload where id = :id and contribution is null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Forgets those that nobody continued, and long ago finished ones. */
    int forget(Instant before) {
        return jdbc.sql("delete from upload where touched_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Upload read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] fileName = row.getBytes("file_name");
        String sealedBy = row.getString("sealed_by");
        return new Upload(
                id,
                Country.valueOf(row.getString("owner")),
                row.getString("authority"),
                row.getString("account"),
                JSON.readValue(open(id, "said", row.getBytes("said")), Said.class),
                fileName == null ? null : open(id, "file_name", fileName),
                row.getLong("size"),
                row.getLong("received"),
                sealedBy == null ? null : SealedBy.valueOf(sealedBy),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("touched_at", OffsetDateTime.class).toInstant(),
                row.getObject("contribution", UUID.class));
    }

    private byte[] seal(UUID id, String column, String words) {
        return vault.sealText(vault.platformKey(), context(id, column), words);
    }

    private String open(UUID id, String column, byte[] sealed) {
        return vault.openText(vault.platformKey(), context(id, column), sealed);
    }

    private static String context(UUID id, String column) {
        return "upload." + column + "/" + id;
    }
}
