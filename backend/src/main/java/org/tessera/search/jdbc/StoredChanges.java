package org.tessera.search.jdbc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.search.Changes;
import org.tessera.wall.Behalf;

/** Table {@code search_change}; the triggers that fill it stand in V50__search.sql. */
@Component
class StoredChanges implements Changes {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    StoredChanges(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A release that runs out does so by the clock, before anybody writes it down. */
    @Override
    public Unsaid unsaid() {
        Set<UUID> gone = new HashSet<>();
        Set<UUID> narrowed = new HashSet<>();
        Behalf.ofPlatform(() -> {
            database.sql("select contribution, sight = 2 from search_change where sight >= 1 union all"
                            + " select contribution, false from release where ended_at is null and until <= now()")
                    .query(row -> {
                        UUID contribution = row.getObject(1, UUID.class);
                        narrowed.add(contribution);
                        if (row.getBoolean(2)) {
                            gone.add(contribution);
                        }
                    });
            return narrowed;
        });
        return new Unsaid(gone, narrowed);
    }

    @Override
    public List<UUID> waiting(int atMost) {
        return ids(database.sql("select contribution from search_change where due <= now() order by due limit :most")
                .param("most", atMost));
    }

    @Override
    public void postpone(UUID contribution) {
        database.sql("update search_change set due = now() + interval '1 minute' where contribution = :id")
                .param("id", contribution)
                .update();
    }

    @Override
    public List<UUID> all() {
        return Behalf.ofPlatform(() -> ids(database.sql(
                "select id from contribution where state in ('PARSED', 'INDEXED') order by received_at, id")));
    }

    @Override
    public void noteAll() {
        Behalf.ofPlatform(() -> database.sql(
                        "select search_note_change(id, 0) from contribution where state in ('PARSED', 'INDEXED')")
                .query()
                .listOfRows());
    }

    @Override
    public void note(UUID contribution) {
        database.sql("select search_note_change(:contribution, 0)")
                .param("contribution", contribution)
                .query()
                .listOfRows();
    }

    @Override
    public void settle(UUID contribution, Runnable work) {
        transaction.executeWithoutResult(status -> {
            database.sql("select pg_advisory_xact_lock(hashtextextended('search/' || :id, 0))")
                    .param("id", contribution.toString())
                    .query()
                    .listOfRows();
            Optional<Long> mark = mark(contribution);
            work.run();
            mark.ifPresent(seen -> database.sql("delete from search_change where contribution = :id and mark = :mark")
                    .param("id", contribution)
                    .param("mark", seen)
                    .update());
        });
    }

    private static List<UUID> ids(JdbcClient.StatementSpec statement) {
        List<UUID> ids = new ArrayList<>();
        statement.query(row -> {
            ids.add(row.getObject(1, UUID.class));
        });
        return ids;
    }

    private Optional<Long> mark(UUID contribution) {
        return database.sql("select mark from search_change where contribution = :id")
                .param("id", contribution)
                .query(Long.class)
                .optional();
    }
}
