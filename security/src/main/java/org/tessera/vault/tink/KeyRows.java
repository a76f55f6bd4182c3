package org.tessera.vault.tink;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code vault_key}. */
@Component
class KeyRows {

    private final JdbcClient jdbc;

    KeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if another node was first with the only key of its kind and owner */
    boolean add(WrappedKey key) {
        return jdbc.sql("""
                        insert into vault_key (id, kind, owner, wrapped) values (:id, :kind, :owner, :wrapped)
                        on conflict do nothing
                        """)
                        .param("id", key.id())
                        .param("kind", key.kind().name())
                        .param("owner", key.owner())
                        .param("wrapped", key.wrapped())
                        .update()
                == 1;
    }

    /** Beside those of the same kind and owner. */
    void addRenewed(WrappedKey key) {
        jdbc.sql("""
                        insert into vault_key (id, kind, owner, wrapped, generation)
                        select :id, :kind, :owner, :wrapped, max(generation) + 1
                        from vault_key where kind = :kind and owner = :owner
                        """)
                .param("id", key.id())
                .param("kind", key.kind().name())
                .param("owner", key.owner())
                .param("wrapped", key.wrapped())
                .update();
    }

    /** The newest first. */
    List<UUID> inUse(KeyKind kind, String owner) {
        return jdbc.sql("""
                        select id from vault_key
                        where kind = :kind and owner = :owner and wrapped is not null order by generation desc
                        """)
                .param("kind", kind.name())
                .param("owner", owner)
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    Optional<WrappedKey> find(UUID id) {
        return jdbc.sql("select id, kind, owner, wrapped from vault_key where id = :id")
                .param("id", id)
                .query(WrappedKey.class)
                .optional();
    }

    Optional<WrappedKey> findOnly(KeyKind kind, String owner) {
        return jdbc.sql("select id, kind, owner, wrapped from vault_key where kind = :kind and owner = :owner"
                        + " and wrapped is not null order by generation desc limit 1")
                .param("kind", kind.name())
                .param("owner", owner)
                .query(WrappedKey.class)
                .optional();
    }

    void destroy(UUID id) {
        jdbc.sql("update vault_key set wrapped = null, destroyed_at = now() where id = :id and destroyed_at is null")
                .param("id", id)
                .update();
    }
}
