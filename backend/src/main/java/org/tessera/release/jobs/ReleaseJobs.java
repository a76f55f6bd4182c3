package org.tessera.release.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.release.Releases;

/** What a worker does for the releases. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${tessera.role:both}' != 'web'")
class ReleaseJobs {

    @Bean
    Task<Void> expiryJob(Releases releases) {
        return Tasks.recurring("release.expire", FixedDelay.ofSeconds(30))
                .execute((instance, context) -> releases.expire());
    }
}
