package org.tessera.jobs.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.testing.DatabaseBeans;
import org.tessera.testing.WithTestEngines;

@SpringBootTest(classes = JobsTest.Work.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithTestEngines
@DatabaseBeans
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class JobsTest {

    private static final BlockingQueue<String> DONE = new LinkedBlockingQueue<>();
    private static final CountDownLatch RECURRED = new CountDownLatch(2);
    private static final AtomicInteger ATTEMPTS = new AtomicInteger();

    private final SchedulerClient jobs;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    JobsTest(SchedulerClient jobs, JdbcClient database, TransactionTemplate transaction) {
        this.jobs = jobs;
        this.database = database;
        this.transaction = transaction;
    }

    @Test
    void aCommittedJobIsDoneOnce() throws InterruptedException {
        String id = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> jobs.scheduleIfNotExists(job(id), Instant.now()));

        assertThat(DONE.poll(20, TimeUnit.SECONDS)).isEqualTo(id);
        assertThat(DONE.poll(2, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void aJobOfATransactionThatFailsIsNeverDone() {
        String id = UUID.randomUUID().toString();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jobs.scheduleIfNotExists(job(id), Instant.now());
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(database.sql("select count(*) from scheduled_tasks where task_instance = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFailingJobIsTriedAgain() throws InterruptedException {
        jobs.scheduleIfNotExists(new TaskInstance<>("test.stubborn", "1", "third time lucky"), Instant.now());

        assertThat(DONE.poll(30, TimeUnit.SECONDS)).isEqualTo("third time lucky");
        assertThat(ATTEMPTS).hasValue(3);
    }

    @Test
    void recurringWorkRecurs() throws InterruptedException {
        assertThat(RECURRED.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static TaskInstance<String> job(String id) {
        return new TaskInstance<>("test.simple", id, id);
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("org.tessera.wall")
    @Import({JobsConfiguration.class, Worker.class, Wakeup.class})
    static class Work {

        @Bean
        OneTimeTask<String> simple() {
            return Tasks.oneTime("test.simple", String.class).execute((job, context) -> DONE.add(job.getData()));
        }

        @Bean
        OneTimeTask<String> stubborn() {
            return Tasks.oneTime("test.stubborn", String.class)
                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofMillis(200)))
                    .execute((job, context) -> {
                        if (ATTEMPTS.incrementAndGet() < 3) {
                            throw new IllegalStateException("not yet");
                        }
                        DONE.add(job.getData());
                    });
        }

        @Bean
        RecurringTask<Void> recurring() {
            return Tasks.recurring("test.recurring", FixedDelay.ofSeconds(1))
                    .execute((job, context) -> RECURRED.countDown());
        }
    }
}
