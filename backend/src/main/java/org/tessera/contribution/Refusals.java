package org.tessera.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.identity.Country;
import org.tessera.marking.FoundMarking;
import org.tessera.vault.Vault;
import org.tessera.wall.Behalf;

/** Contributions that were refused, and the end of them. For the rules of other features; asks no policy. */
@Component
public class Refusals {

    private static final String SELECT =
            "select id, owner, received_at, size, found_marking, destroyed_at from contribution where state = 'REJECTED' ";

    private final JdbcClient jdbc;
    private final Contributions contributions;
    private final Vault vault;
    private final TransactionTemplate transaction;

    Refusals(JdbcClient jdbc, Contributions contributions, Vault vault, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.contributions = contributions;
        this.vault = vault;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Refuses what bears a classification above the ceiling, in the caller's transaction where there is one.
     *
     * @param reason for its owner
     * @return false if its state does not allow that: nothing has happened
     */
    public boolean refuse(UUID id, FoundMarking.Level found, String reason) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!contributions.moveTo(id, ContributionState.REJECTED, reason)) {
                return false;
            }
            jdbc.sql("update contribution set found_marking = :found where id = :id")
                    .param("found", found.name())
                    .param("id", id)
                    .update();
            return true;
        }));
    }

    /** What waits to be destroyed first, then the newest. */
    public List<Refusal> list() {
        return Behalf.ofPlatform(() -> jdbc.sql(SELECT
                        + "order by destroyed_at is not null, found_marking is null, received_at desc, id limit 500")
                .query(Refusals::read)
                .list());
    }

    /** Destroys its data key, in the caller's transaction; false if that has been done or it was not refused. */
    public boolean destroy(UUID id) {
        return Behalf.ofPlatform(() -> jdbc.sql("update contribution set destroyed_at = now(), version = version + 1"
                                + " where id = :id and state = 'REJECTED' and destroyed_at is null returning data_key")
                        .param("id", id)
                        .query(UUID.class)
                        .optional())
                .map(key -> {
                    vault.destroy(key);
                    contributions.progressed(id);
                    return true;
                })
                .orElse(false);
    }

    private static Refusal read(ResultSet row, int number) throws SQLException {
        String found = row.getString("found_marking");
        OffsetDateTime destroyed = row.getObject("destroyed_at", OffsetDateTime.class);
        return new Refusal(
                row.getObject("id", UUID.class),
                Country.valueOf(row.getString("owner")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getLong("size"),
                level(found),
                destroyed == null ? null : destroyed.toInstant());
    }

    private static FoundMarking.@Nullable Level level(@Nullable String found) {
        return found == null ? null : FoundMarking.Level.valueOf(found);
    }
}
