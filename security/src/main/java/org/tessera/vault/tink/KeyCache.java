package org.tessera.vault.tink;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Unwrapped keys, a bounded number for a short time: a key destroyed by another node stops working here when its time is
 * up, one destroyed here at once.
 */
final class KeyCache {

    private record Held(DataKey key, long until) {}

    private final int most;
    private final Duration time;
    private final InstantSource clock;
    private final Map<UUID, Held> entries;
    private long generation;

    KeyCache(int most, Duration time, InstantSource clock) {
        this.most = most;
        this.time = time;
        this.clock = clock;
        this.entries = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Held> eldest) {
                return size() > KeyCache.this.most;
            }
        };
    }

    /** @param load called without a lock held; its exceptions pass through */
    DataKey get(UUID id, Function<UUID, DataKey> load) {
        long before;
        synchronized (entries) {
            Held entry = entries.get(id);
            if (entry != null && clock.millis() < entry.until()) {
                return entry.key();
            }
            before = generation;
        }
        DataKey key = load.apply(id);
        synchronized (entries) {
            // A key that was forgotten while it loaded must not come back.
            if (before == generation) {
                entries.put(id, new Held(key, clock.millis() + time.toMillis()));
            }
        }
        return key;
    }

    void forget(UUID id) {
        synchronized (entries) {
            generation++;
            entries.remove(id);
        }
    }
}
