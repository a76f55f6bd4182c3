package org.tessera.intake.jobs;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.intake.Opener;
import org.tessera.intake.Sweep;

/** What a worker does for the intake. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${tessera.role:both}' != 'web'")
class IntakeJobs {

    @Bean
    Task<String> openingJob(Opener opener) {
        return Tasks.oneTime(QueuedOpening.OPEN)
                .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2)))
                .execute((instance, context) -> run(() -> opener.open(UUID.fromString(instance.getData()))));
    }

    @Bean
    Task<Void> sweepJob(Sweep sweep) {
        return Tasks.recurring("intake.sweep", FixedDelay.ofHours(1))
                .execute((instance, context) -> run(() -> sweep.sweep(Instant.now())));
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        try {
            work.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
