package org.tessera.installation;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.marking.Marking;
import org.tessera.vault.Vault;

/** The table {@code installation}: one row, none before the first start. The platform's alone. */
@Component
class InstallationTable {

    private static final String NAME = "installation.name";

    private final JdbcClient jdbc;
    private final Vault vault;

    InstallationTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<FirstRun> read() {
        return jdbc.sql("select * from installation")
                .query((row, number) -> {
                    byte[] name = row.getBytes("name");
                    String ceiling = row.getString("ceiling");
                    OffsetDateTime proven = row.getObject("cell_proven_at", OffsetDateTime.class);
                    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
                    return new FirstRun(
                            FirstRun.claimed(row.getString("first_admin"), row.getString("second_admin")),
                            name == null ? "" : vault.openText(vault.platformKey(), NAME, name),
                            ceiling == null ? null : Marking.valueOf(ceiling),
                            row.getString("language"),
                            proven == null ? null : proven.toInstant(),
                            finished == null ? null : finished.toInstant());
                })
                .optional();
    }

    /** Says whether the first run is open, and the token now counts instead of an earlier one. */
    boolean begin(byte[] token) {
        return jdbc.sql("""
                        insert into installation (token) values (:token)
                        on conflict (one) do update set token = :token where installation.finished_at is null""").param("token", token).update() == 1;
    }

    byte @Nullable [] token() {
        return jdbc.sql("select token from installation where finished_at is null and token is not null for update")
                .query((row, number) -> row.getBytes("token"))
                .optional()
                .orElse(null);
    }

    /** Says whether there was room for another administrator. */
    boolean claim(String account) {
        return jdbc.sql("""
                        update installation set second_admin = case when first_admin is null then null else :account end,
                            first_admin = coalesce(first_admin, :account)
                        where finished_at is null and second_admin is null
                            and first_admin is distinct from :account""").param("account", account).update() == 1;
    }

    /** Says whether it was open and claimed by two. The token is gone for good. */
    boolean finish(String name, Marking ceiling, String language, String backupBy) {
        return jdbc.sql("""
                        update installation set name = :name, ceiling = :ceiling, language = :language,
                            backup_by = :by, token = null, finished_at = now()
                        where finished_at is null and second_admin is not null""")
                        .param("name", vault.sealText(vault.platformKey(), NAME, name))
                        .param("ceiling", ceiling.name())
                        .param("language", language)
                        .param("by", backupBy)
                        .update()
                == 1;
    }

    void cellProven() {
        jdbc.sql("insert into installation (cell_proven_at) values (now())"
                        + " on conflict (one) do update set cell_proven_at = now()")
                .update();
    }
}
