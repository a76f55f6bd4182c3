package org.tessera.intake.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.intake.OpeningQueue;

/** Jobs as rows beside the contribution's own. */
@Component
class QueuedOpening implements OpeningQueue {

    static final TaskDescriptor<String> OPEN = TaskDescriptor.of("intake.open", String.class);
    private static final TaskDescriptor<String> PARSE = TaskDescriptor.of("evidence.parse", String.class);

    private final SchedulerClient jobs;

    QueuedOpening(SchedulerClient jobs) {
        this.jobs = jobs;
    }

    @Override
    public void toOpen(UUID contribution) {
        queue(OPEN, contribution);
    }

    @Override
    public void toParse(UUID contribution) {
        queue(PARSE, contribution);
    }

    private void queue(TaskDescriptor<String> task, UUID contribution) {
        String id = contribution.toString();
        jobs.scheduleIfNotExists(task.instance(id).data(id).build(), Instant.now());
    }
}
