package org.tessera.concepts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.glossary.GlossaryText;
import org.tessera.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code glossary_change}; its words go in and come out through the vault. */
@Component
class ChangeTable {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.shared();

    ChangeTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Change change) {
        jdbc.sql("insert into glossary_change (id, words, proposed_by) values (:id, :words, :by)")
                .param("id", change.id())
                .param(
                        "words",
                        vault.sealText(
                                vault.platformKey(), context(change.id()), json.writeValueAsString(change.entry())))
                .param("by", change.proposedBy())
                .update();
    }

    /** Says whether nobody was faster. */
    boolean decide(UUID id, Change.State state, String account) {
        return jdbc.sql("update glossary_change set state = :state, decided_by = :by, decided_at = now()"
                                + " where id = :id and state = 'PROPOSED'")
                        .param("state", state.name())
                        .param("by", account)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Change> find(UUID id) {
        return jdbc.sql("select * from glossary_change where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Waiting, oldest first. */
    List<Change> waiting() {
        return jdbc.sql("select * from glossary_change where state = 'PROPOSED' order by proposed_at, id limit " + MOST)
                .query(this::read)
                .list();
    }

    /** In the order in which they came to count. */
    List<Change> accepted() {
        return jdbc.sql("select * from glossary_change where state = 'ACCEPTED' order by decided_at, id")
                .query(this::read)
                .list();
    }

    private Change read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String words = vault.openText(vault.platformKey(), context(id), row.getBytes("words"));
        return new Change(
                id,
                json.readValue(words, GlossaryText.Entry.class),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                Change.State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                instant(row.getObject("decided_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static String context(UUID id) {
        return "glossary_change.words/" + id;
    }
}
