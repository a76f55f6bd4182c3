package org.tessera.alerts.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.alerts.Watch;
import org.tessera.jobs.ConditionalOnWorker;
import org.tessera.search.IndexAway;

/** What a worker does for the saved searches. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWorker
class AlertJobs {

    private static final Duration BETWEEN = Duration.ofSeconds(3);

    @Bean
    RecurringTask<Void> askSavedSearches(ObjectProvider<Watch> watch) {
        return Tasks.recurring("alerts.due", FixedDelay.of(BETWEEN)).execute((due, context) -> {
            try {
                watch.getObject().catchUp();
            } catch (IndexAway away) {
                // stays due; the next round tries again
            }
        });
    }
}
