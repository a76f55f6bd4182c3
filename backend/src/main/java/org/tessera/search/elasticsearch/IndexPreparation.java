package org.tessera.search.elasticsearch;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.tessera.search.IndexAway;

/** Makes the index at start; while Elasticsearch is away, tries again in the background and holds nobody up. */
final class IndexPreparation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexPreparation.class);
    private static final int SECONDS_BETWEEN = 2;

    private final Indexes indexes;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("index-preparation").daemon().factory());
    private volatile boolean running;

    IndexPreparation(Indexes indexes) {
        this.indexes = indexes;
    }

    @Override
    public void start() {
        running = true;
        attempt(true);
    }

    private void attempt(boolean first) {
        try {
            indexes.prepare();
            if (!first) {
                LOG.info("The index is there");
            }
        } catch (IndexAway away) {
            if (first) {
                LOG.warn("Elasticsearch does not answer yet; search waits for it, intake goes on");
            }
            again();
        } catch (RuntimeException refused) {
            LOG.error("Elasticsearch refuses to make the index; trying again", refused);
            again();
        }
    }

    private void again() {
        if (running) {
            var _ = thread.schedule(() -> attempt(false), SECONDS_BETWEEN, TimeUnit.SECONDS);
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
