package org.tessera.mail.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.jobs.ConditionalOnWorker;
import org.tessera.mail.Mailing;

/** One worker at a time looks whom to tell. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWorker
class MailJobs {

    private static final Duration BETWEEN = Duration.ofMinutes(2);

    @Bean
    RecurringTask<Void> tellByMail(ObjectProvider<Mailing> mailing) {
        return Tasks.recurring("mail.notices", FixedDelay.of(BETWEEN))
                .execute((round, context) -> mailing.getObject().round(Clock.systemUTC()));
    }
}
