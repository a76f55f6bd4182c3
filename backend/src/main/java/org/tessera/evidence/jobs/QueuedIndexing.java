package org.tessera.evidence.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tessera.evidence.IndexingQueue;

/** Jobs as rows beside the evidence's own. */
@Component
class QueuedIndexing implements IndexingQueue {

    private static final TaskDescriptor<String> INDEX = TaskDescriptor.of("search.index", String.class);

    private final SchedulerClient jobs;

    QueuedIndexing(SchedulerClient jobs) {
        this.jobs = jobs;
    }

    @Override
    public void toIndex(UUID contribution) {
        queue(contribution.toString(), contribution);
    }

    /** A job of its own: one under way may have read what was there before. */
    @Override
    public void toIndexAgain(UUID contribution) {
        queue(contribution + "/" + UUID.randomUUID(), contribution);
    }

    @Override
    public void toReadAgain(UUID contribution, UUID document) {
        jobs.scheduleIfNotExists(
                EvidenceJobs.AGAIN
                        .instance(document + "/" + UUID.randomUUID())
                        .data(contribution + "/" + document)
                        .build(),
                Instant.now());
    }

    private void queue(String instance, UUID contribution) {
        jobs.scheduleIfNotExists(
                INDEX.instance(instance).data(contribution.toString()).build(), Instant.now());
    }
}
