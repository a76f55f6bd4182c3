package org.tessera.search.jdbc;

import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.identity.Country;
import org.tessera.search.KeptWords;

/** Table {@code contribution_words}. */
@Component
class StoredWords implements KeptWords {

    private static final String IN_SIGHT = """
             from contribution_words w join contribution c on c.id = w.contribution
            where c.owner = :owner and (:unit::text is null or c.authority = :unit) and c.state in ('PARSED', 'INDEXED')\
            """;

    private final JdbcClient database;

    StoredWords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void keep(UUID contribution, byte[] words) {
        database.sql("""
                        insert into contribution_words (contribution, words) values (:contribution, :words)
                        on conflict (contribution) do update set words = excluded.words, kept_at = clock_timestamp()
                        """)
                .param("contribution", contribution)
                .param("words", words)
                .update();
    }

    @Override
    public void forget(UUID contribution) {
        database.sql("delete from contribution_words where contribution = :contribution")
                .param("contribution", contribution)
                .update();
    }

    @Override
    public String state(Country owner, @Nullable String unit) {
        return of(
                        owner,
                        unit,
                        "select coalesce(md5(string_agg(w.contribution::text || w.kept_at::text, '' order by"
                                + " w.contribution)), '')" + IN_SIGHT)
                .query(String.class)
                .single();
    }

    @Override
    public List<Sealed> of(Country owner, @Nullable String unit, int most) {
        return of(owner, unit, "select w.contribution, w.words" + IN_SIGHT + " order by c.received_at desc limit :most")
                .param("most", most)
                .query((row, number) -> new Sealed(
                        Objects.requireNonNull(row.getObject("contribution", UUID.class)), row.getBytes("words")))
                .list();
    }

    private JdbcClient.StatementSpec of(Country owner, @Nullable String unit, String statement) {
        return database.sql(statement).param("owner", owner.name()).param("unit", unit, Types.VARCHAR);
    }
}
