package org.tessera.news;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every node what has happened. Listeners are plain {@code @EventListener} methods; they run one after the other on
 * a thread of their own, after the commit and outside any transaction. News can be lost when a node dies: what must happen
 * is a job, news only make it quick to see.
 */
@Component
public class News implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(News.class);

    private final Wire wire;
    private final ApplicationEventPublisher events;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("news").daemon().factory());

    News(Wire wire, ApplicationEventPublisher events) {
        this.wire = wire;
        this.events = events;
        wire.listen(this::deliver);
    }

    /** Publishes after the commit of the caller's transaction, or at once without one. */
    public void publish(Record event) {
        wire.send(event);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    deliver(event);
                }
            });
        } else {
            deliver(event);
        }
    }

    private void deliver(Object event) {
        if (!thread.isShutdown()) {
            thread.execute(() -> tell(event));
        }
    }

    private void tell(Object event) {
        try {
            events.publishEvent(event);
        } catch (RuntimeException failed) {
            LOG.warn("A listener to {} failed", event.getClass().getSimpleName(), failed);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
        wire.close();
    }
}
