package org.tessera.ledger.jdbc;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.vault.Vault;

/** Writes entries in the caller's transaction; {@link Chaining} takes them from there. */
@Component
class JdbcLedger implements Ledger {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final InstantSource clock = InstantSource.system();

    JdbcLedger(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public long append(Viewer actor, Act act, @Nullable String object) {
        String words = forWhom(actor, null);
        return words == null
                ? insert(UUID.randomUUID(), actor, act, object, null, null)
                : sealed(actor, act, object, words, null);
    }

    @Override
    public long append(Viewer actor, Act act, @Nullable String object, String words, @Nullable UUID key) {
        return sealed(actor, act, object, Objects.requireNonNull(forWhom(actor, words)), key);
    }

    /** A deputy's entries say for whom. */
    private static @Nullable String forWhom(Viewer actor, @Nullable String words) {
        String lead = actor.standsFor();
        if (lead == null) {
            return words;
        }
        return words == null ? "for " + lead : "for " + lead + ": " + words;
    }

    private long sealed(Viewer actor, Act act, @Nullable String object, String words, @Nullable UUID key) {
        UUID id = UUID.randomUUID();
        UUID under = key == null ? vault.platformKey() : key;
        return insert(id, actor, act, object, vault.sealText(under, wordsOf(id), words), under);
    }

    /** One statement, and so one wait for the disk. */
    @Override
    public void append(Viewer actor, List<Said> acts) {
        if (acts.isEmpty()) {
            return;
        }
        UUID platform = vault.platformKey();
        OffsetDateTime now = now();
        List<@Nullable Object> values = new ArrayList<>();
        for (Said said : acts) {
            UUID id = UUID.randomUUID();
            String words = forWhom(actor, said.words());
            byte[] sealed = words == null ? null : vault.sealText(platform, wordsOf(id), words);
            values.addAll(Arrays.asList(
                    id,
                    now,
                    actor.account(),
                    said.act().name(),
                    said.object(),
                    sealed,
                    words == null ? null : platform));
        }
        String rows = String.join(", ", Collections.nCopies(acts.size(), "(?, ?, ?, ?, ?, ?::bytea, ?::uuid)"));
        jdbc.sql("with entry as (insert into ledger_entry (id, at, actor, act, object, words, words_key) values " + rows
                        + " returning seq) insert into ledger_pending (seq) select seq from entry returning seq")
                .params(values)
                .query(Long.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    static String wordsOf(UUID id) {
        return "ledger.words/" + id;
    }

    private long insert(
            UUID id, Viewer actor, Act act, @Nullable String object, byte @Nullable [] words, @Nullable UUID key) {
        return jdbc.sql("""
                        with entry as (
                            insert into ledger_entry (id, at, actor, act, object, words, words_key)
                            values (:id, :at, :actor, :act, :object, :words, :key) returning seq
                        )
                        insert into ledger_pending (seq) select seq from entry returning seq
                        """)
                .param("id", id)
                .param("at", now())
                .param("actor", actor.account())
                .param("act", act.name())
                .param("object", object)
                .param("words", words, java.sql.Types.BINARY)
                .param("key", key, java.sql.Types.OTHER)
                .query(Long.class)
                .single();
    }
}
