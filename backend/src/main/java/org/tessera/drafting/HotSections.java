package org.tessera.drafting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tessera.assessment.Sections;
import org.tessera.drafting.graal.Script;
import org.tessera.drafting.graal.Scripts;
import org.tessera.drafting.jdbc.DraftStore;
import org.tessera.problem.Conflict;
import org.tessera.text.Texts;

/** The sections whose documents stand ready in memory, the least recently used leaving first. */
final class HotSections implements AutoCloseable {

    /** How far behind the head a loaded document begins, so that slightly late steps can still be carried over. */
    private static final int RUN_UP = 100;

    private static final int MOST_CLIENTS = 5000;
    private static final long PATIENCE_SECONDS = 15;
    private static final int SNAPSHOT_EVERY = 100;
    private static final int SNAPSHOT_AT_THE_LATEST = 1000;
    private static final long SNAPSHOT_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ConcurrentHashMap<UUID, Hot> hot = new ConcurrentHashMap<>();
    private final Scripts scripts;
    private final DraftStore store;
    private final int most;

    HotSections(Scripts scripts, DraftStore store, int most) {
        this.scripts = scripts;
        this.store = store;
        this.most = most;
    }

    /** One section's document; used by one thread at a time. */
    final class Hot {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile long used;
        private @Nullable Script script;
        private int version;
        private boolean gone;
        private long snapshotAt;
        private final Map<String, Integer> numbers = new HashMap<>();

        /** The script, brought to the version. */
        Script at(Sections.Row section, int head) {
            Script ready = script;
            if (ready == null) {
                ready = scripts.fresh();
                script = ready;
                version = load(ready, section, Math.max(0, head - RUN_UP));
            }
            if (version < head) {
                numbers.clear();
                List<String> newer = store.steps(section, version, head).stream()
                        .map(DraftStore.Ordered::step)
                        .toList();
                ready.follow(newer);
                version = head;
            }
            return ready;
        }

        /** What the script has taken in is durable up to here. */
        void reached(int durable, List<FollowedSection.Batch> batches) {
            version = durable;
            if (numbers.size() > MOST_CLIENTS) {
                numbers.clear();
            }
            batches.forEach(batch -> numbers.merge(batch.client(), batch.seq(), Math::max));
        }

        /** Surely not ordered before: its client's earlier ones were ordered here, and nowhere else since. */
        boolean isNew(DraftStore.BatchId batch) {
            Integer newest = numbers.get(batch.client());
            return newest != null && batch.seq() > newest;
        }

        int version() {
            return version;
        }

        /** Whether the whole document is to be kept again: now and then, and under heavy writing not oftener. */
        boolean wantsSnapshot(int before, int now) {
            if (now / SNAPSHOT_EVERY == before / SNAPSHOT_EVERY) {
                return false;
            }
            boolean many = now / SNAPSHOT_AT_THE_LATEST > before / SNAPSHOT_AT_THE_LATEST;
            long since = System.nanoTime() - snapshotAt;
            if (!many && snapshotAt != 0 && since < SNAPSHOT_PAUSE_NANOS) {
                return false;
            }
            snapshotAt = System.nanoTime();
            return true;
        }

        private void close() {
            gone = true;
            if (script != null) {
                script.close();
            }
        }
    }

    /** Opens the newest document that is not above the version. */
    int load(Script script, Sections.Row section, int atMost) {
        DraftStore.Snapshot snapshot = store.snapshot(section, atMost).orElse(null);
        int version = snapshot == null ? 0 : snapshot.version();
        script.open(snapshot == null ? null : snapshot.doc(), version);
        return version;
    }

    /**
     * @throws Conflict if the section is busy for too long
     */
    <T> T with(UUID section, Function<Hot, T> work) {
        while (true) {
            Hot one = hot.computeIfAbsent(section, _ -> new Hot());
            hold(one);
            try {
                if (!one.gone) {
                    one.used = System.nanoTime();
                    return work.apply(one);
                }
            } catch (RuntimeException | Error e) {
                // What the script holds may differ from what is durable now: it is loaded anew.
                one.close();
                hot.remove(section, one);
                throw e;
            } finally {
                one.lock.unlock();
                trim();
            }
        }
    }

    private static void hold(Hot one) {
        try {
            if (!one.lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Conflict(Texts.get("drafting.busy"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Conflict(Texts.get("drafting.busy"));
        }
    }

    private void trim() {
        if (hot.size() <= most) {
            return;
        }
        hot.entrySet().stream()
                .min(Comparator.comparingLong(entry -> entry.getValue().used))
                .ifPresent(oldest -> {
                    Hot one = oldest.getValue();
                    if (one.lock.tryLock()) {
                        try {
                            one.close();
                            hot.remove(oldest.getKey(), one);
                        } finally {
                            one.lock.unlock();
                        }
                    }
                });
    }

    @Override
    public void close() {
        hot.keySet().forEach(section -> {
            Hot one = hot.remove(section);
            if (one != null && one.lock.tryLock()) {
                try {
                    one.close();
                } finally {
                    one.lock.unlock();
                }
            }
        });
    }
}
