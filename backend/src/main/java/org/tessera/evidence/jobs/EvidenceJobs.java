package org.tessera.evidence.jobs;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.evidence.LookingBack;
import org.tessera.evidence.Parsing;

/** What a worker does for the evidence. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${tessera.role:both}' != 'web'")
class EvidenceJobs {

    private static final TaskDescriptor<String> PARSE = TaskDescriptor.of("evidence.parse", String.class);

    static final TaskDescriptor<String> AGAIN = TaskDescriptor.of("evidence.again", String.class);

    /** Data: the contribution's id and the document's. */
    @Bean
    Task<String> readingAgainJob(Parsing parsing) {
        return Tasks.oneTime(AGAIN)
                .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2)))
                .execute((instance, context) -> {
                    String[] ids = instance.getData().split("/");
                    try {
                        parsing.again(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
    }

    /** At the first start that knows of it, and then for whatever an older node may have kept beside this one. */
    @Bean
    Task<Void> lookingBackJob(LookingBack lookingBack) {
        return Tasks.recurring("evidence.personal", FixedDelay.ofHours(1))
                .execute((instance, context) -> lookingBack.look());
    }

    /** Data: the contribution's id. */
    @Bean
    Task<String> parsingJob(Parsing parsing) {
        return Tasks.oneTime(PARSE)
                .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2)))
                .execute((instance, context) -> {
                    try {
                        parsing.parse(UUID.fromString(instance.getData()));
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
    }
}
