package org.tessera.drafting.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.drafting.Pictures;
import org.tessera.jobs.ConditionalOnWorker;

/** One worker at a time tidies up. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWorker
class DraftingJobs {

    /** Long enough for whoever left a dialog open over night. */
    private static final Duration UNPLACED_FOR = Duration.ofDays(2);

    private static final Duration BETWEEN = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> forgetUnplacedPictures(ObjectProvider<Pictures> pictures) {
        return Tasks.recurring("drafting.unplaced-pictures", FixedDelay.of(BETWEEN))
                .execute((round, context) ->
                        pictures.getObject().forgetUnplaced(Instant.now().minus(UNPLACED_FOR)));
    }
}
