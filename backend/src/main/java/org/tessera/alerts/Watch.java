package org.tessera.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.evidence.Evidence;
import org.tessera.identity.Viewer;
import org.tessera.news.News;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.problem.Invalid;
import org.tessera.release.Releases;
import org.tessera.search.IndexAway;
import org.tessera.search.PassagesIndexed;
import org.tessera.search.Search;
import org.tessera.wall.Behalf;

/**
 * Asks the saved searches of each contribution whose passages in the index changed: newly handed in, newly released, or gone.
 * What is due is written down in the transaction that changed it, so that no node's death forgets it; asking again tells
 * nobody twice.
 */
@Component
public class Watch {

    private final AlertTable table;
    private final SearchWords words;
    private final Search search;
    private final Evidence evidence;
    private final Releases releases;
    private final News news;
    private final TransactionTemplate transaction;

    Watch(
            AlertTable table,
            SearchWords words,
            Search search,
            Evidence evidence,
            Releases releases,
            News news,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.words = words;
        this.search = search;
        this.evidence = evidence;
        this.releases = releases;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(PassagesIndexed indexed) {
        Behalf.ofPlatform(() -> {
            table.findable(indexed.contribution());
            return indexed;
        });
    }

    /**
     * All that is due.
     *
     * @throws IndexAway the rest stays due
     */
    public void catchUp() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> Behalf.ofPlatform(() -> {
                Optional<UUID> due = table.takeDue();
                due.ifPresent(this::ask);
                return due.isPresent();
            })));
        }
    }

    private void ask(UUID contribution) {
        List<AlertTable.Row> watched = table.watched();
        for (AlertTable.Row row : watched) {
            Viewer viewer = row.owner();
            Set<UUID> found;
            try {
                found = search.matching(viewer, words.open(row).query(), contribution);
            } catch (Invalid outdated) {
                continue; // what it asks for is no longer known; its owner is told when asking it
            }
            table.tell(row.id(), contribution, found, news(row, contribution, found));
        }
        if (!watched.isEmpty()) {
            news.publish(new AlertsFound(contribution));
        }
    }

    private List<UUID> news(AlertTable.Row row, UUID contribution, Set<UUID> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Viewer viewer = row.owner();
        Map<UUID, Instant> findable = table.findableSince(found);
        Map<UUID, Instant> released = releases.openSince(Policy.audiences(viewer), contribution, found);
        Map<UUID, Sharing> sharing = evidence.sharing(found);
        return found.stream()
                .filter(passage -> {
                    Sharing shared = sharing.get(passage);
                    Instant since = findable.get(passage);
                    return shared != null
                            && since != null
                            && Newness.isNews(
                                    row.savedAt(),
                                    since,
                                    Policy.mayKnow(viewer, shared.withdrawnUnreleased())
                                            .allowed(),
                                    released.get(passage));
                })
                .toList();
    }
}
