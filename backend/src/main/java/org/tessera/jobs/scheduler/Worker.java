package org.tessera.jobs.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tessera.jobs.ConditionalOnWorker;
import org.tessera.jobs.JobSettings;

/**
 * Takes jobs as the last thing to start and the first to stop; stopping waits for what is in hand. A job is carried out
 * at least once: when this process is killed its jobs miss their heartbeats and another worker, or the next run, takes
 * them up within about 20 seconds.
 */
@Component
@ConditionalOnWorker
class Worker implements SmartLifecycle {

    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(4);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DataSource database;
    private final List<Task<?>> tasks;
    private final JobSettings settings;
    private final Wakeup wakeup;
    private volatile @Nullable Scheduler scheduler;

    Worker(DataSource database, List<Task<?>> tasks, JobSettings settings, Wakeup wakeup) {
        this.database = database;
        this.tasks = tasks;
        this.settings = settings;
        this.wakeup = wakeup;
    }

    @Override
    public void start() {
        Scheduler started = Scheduler.create(database, oneTime(tasks))
                .startTasks(recurring(tasks))
                .serializer(new JsonData())
                .threads(settings.threads())
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .pollUsingLockAndFetch(0.5, 1.0)
                .shutdownMaxWait(PATIENCE)
                .enableImmediateExecution()
                .addExecutionInterceptor(Worker::named)
                .build();
        started.start();
        scheduler = started;
        wakeup.wakes(started::triggerCheckForDueExecutions);
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            wakeup.wakes(() -> {});
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** A job's log lines say which one it is; its name and number are ids. */
    private static CompletionHandler<?> named(TaskInstance<?> job, ExecutionContext context, ExecutionChain chain) {
        try (MDC.MDCCloseable _ = MDC.putCloseable("tessera.job", job.getTaskName() + "/" + job.getId())) {
            return chain.proceed(job, context);
        }
    }

    private static List<Task<?>> oneTime(List<Task<?>> tasks) {
        return tasks.stream().filter(task -> !(task instanceof OnStartup)).toList();
    }

    @SuppressWarnings("unchecked") // each is a task and knows what to do on start-up
    private static <T extends Task<?> & OnStartup> List<T> recurring(List<Task<?>> tasks) {
        return (List<T>)
                (List<?>) tasks.stream().filter(OnStartup.class::isInstance).toList();
    }
}
