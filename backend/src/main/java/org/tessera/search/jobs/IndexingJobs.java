package org.tessera.search.jobs;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.jobs.ConditionalOnWorker;
import org.tessera.search.IndexAway;
import org.tessera.search.Indexing;
import org.tessera.search.KeyRotation;
import org.tessera.search.Reindex;

/**
 * Indexing as work: one contribution by name, and whatever else waits. While the index is away both try again.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWorker
class IndexingJobs {

    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final Duration BETWEEN_VERSIONS = Duration.ofMinutes(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    /** Data: the contribution's id. */
    @Bean
    OneTimeTask<String> indexContribution(ObjectProvider<Indexing> indexing) {
        return Tasks.oneTime("search.index", String.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .execute(
                        (contribution, context) -> indexing.getObject().index(UUID.fromString(contribution.getData())));
    }

    /** After an update that reads words differently, one node builds the index anew, while searches go on in the old one. */
    @Bean
    RecurringTask<Void> indexVersion(ObjectProvider<Reindex> reindex) {
        return Tasks.recurring("search.version", FixedDelay.of(BETWEEN_VERSIONS))
                .execute((version, context) -> {
                    try {
                        reindex.getObject().renewIfOutdated();
                    } catch (IndexAway away) {
                        // the next round tries again
                    }
                });
    }

    /** A country's words under a new key, by one node at a time. */
    @Bean
    RecurringTask<Void> blindAnew(ObjectProvider<KeyRotation> rotation) {
        return Tasks.recurring("search.rotation", FixedDelay.of(BETWEEN)).execute((keys, context) -> {
            try {
                rotation.getObject().carryOn();
            } catch (IndexAway away) {
                // the next round tries again
            }
        });
    }

    @Bean
    RecurringTask<Void> indexChanges(ObjectProvider<Indexing> indexing) {
        return Tasks.recurring("search.changes", FixedDelay.of(BETWEEN)).execute((changes, context) -> {
            try {
                indexing.getObject().catchUp();
            } catch (IndexAway away) {
                // stays noted; the next round tries again
            }
        });
    }
}
