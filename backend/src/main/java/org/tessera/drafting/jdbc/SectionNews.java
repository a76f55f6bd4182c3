package org.tessera.drafting.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tessera.drafting.SectionChanged;
import org.tessera.drafting.SectionNewsMissed;
import org.tessera.drafting.SectionNotice;

/**
 * News of sections between nodes, by LISTEN and NOTIFY: ids only. Own news are published here directly. After a lost
 * connection {@link SectionNewsMissed} says that everybody should look for themselves.
 */
@Component
public class SectionNews implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SectionNews.class);
    static final String CHANNEL = "tessera_section";
    private static final String CHANGED = "changed";
    private static final String NOTICE = "notice";
    private static final int WAIT_MS = 200;

    private final String node = UUID.randomUUID().toString();
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Thread listener;

    SectionNews(JdbcClient jdbc, DataSource dataSource, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.events = events;
    }

    /** On this node, once the steps are durable. */
    public void publish(SectionChanged changed) {
        events.publishEvent(changed);
    }

    /** What other nodes hear of it, for the transaction that orders the steps: PostgreSQL delivers when it commits. */
    public String toOtherNodes(SectionChanged changed) {
        return words(CHANGED, changed.section(), Integer.toString(changed.version()));
    }

    /** To this node and the others, after the caller's transaction if there is one. */
    public void broadcast(SectionNotice notice) {
        tell(NOTICE, notice.section(), notice.kind());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    events.publishEvent(notice);
                }
            });
        } else {
            events.publishEvent(notice);
        }
    }

    private void tell(String what, UUID section, String more) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, words(what, section, more))
                .query((_, _) -> true)
                .single();
    }

    private String words(String what, UUID section, String more) {
        return String.join(" ", node, what, section.toString(), more);
    }

    @Override
    public void start() {
        Thread thread = Thread.ofPlatform().daemon().name("section-news").unstarted(this::listen);
        listener = thread;
        thread.start();
    }

    private void listen() {
        boolean again = false;
        boolean interrupted = false;
        while (running()) {
            try (Connection connection = dataSource.getConnection()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("listen " + CHANNEL);
                }
                if (again) {
                    events.publishEvent(new SectionNewsMissed());
                }
                again = true;
                interrupted = false;
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (running()) {
                    PGNotification[] news = postgres.getNotifications(WAIT_MS);
                    if (news != null) {
                        hear(news);
                    }
                }
                try (Statement statement = connection.createStatement()) {
                    statement.execute("unlisten " + CHANNEL);
                }
            } catch (SQLException | RuntimeException e) {
                if (!running()) {
                    return;
                }
                if (!interrupted) {
                    LOG.warn(
                            "News of sections from other nodes are interrupted ({})",
                            e.getClass().getSimpleName());
                }
                interrupted = true;
                LockSupport.parkNanos(1_000_000_000L);
            }
        }
    }

    private void hear(PGNotification[] news) {
        for (PGNotification one : news) {
            String[] said = one.getParameter().split(" ", 4);
            if (said.length != 4 || said[0].equals(node)) {
                continue;
            }
            try {
                UUID section = UUID.fromString(said[2]);
                events.publishEvent(
                        said[1].equals(CHANGED)
                                ? new SectionChanged(section, Integer.parseInt(said[3]))
                                : new SectionNotice(section, said[3]));
            } catch (RuntimeException e) {
                // A listener's failure must not stop the news.
                LOG.warn(
                        "News of a section could not be taken in ({})",
                        e.getClass().getName());
            }
        }
    }

    private boolean running() {
        return Thread.currentThread().equals(listener);
    }

    @Override
    public void stop() {
        Thread listening = listener;
        listener = null;
        if (listening != null) {
            try {
                // It looks up five times a second; the connection goes back to the pool before the pool closes.
                listening.join(WAIT_MS + 1000L);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }
}
