package org.tessera.vault.tink;

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

    Optional<WrappedKey> find(UUID id) {
        return jdbc.sql("select id, kind, owner, wrapped from vault_key where id = :id")
                .param("id", id)
                .query(WrappedKey.class)
                .optional();
    }

    Optional<WrappedKey> findOnly(KeyKind kind, String owner) {
        return jdbc.sql("select id, kind, owner, wrapped from vault_key where kind = :kind and owner = :owner")
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
