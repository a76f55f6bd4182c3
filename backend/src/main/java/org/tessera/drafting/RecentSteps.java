package org.tessera.drafting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was ordered on this node a moment ago: who follows a section gets it from here instead of the database. */
final class RecentSteps {

    private static final int MOST_SECTIONS = 128;
    private static final int MOST_BATCHES = 1000;

    private final Map<UUID, Deque<FollowedSection.Batch>> sections = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Deque<FollowedSection.Batch>> eldest) {
            return size() > MOST_SECTIONS;
        }
    };

    /** Durable ones, one after the other. */
    synchronized void add(UUID section, List<FollowedSection.Batch> batches) {
        Deque<FollowedSection.Batch> known = sections.computeIfAbsent(section, _ -> new ArrayDeque<>());
        for (FollowedSection.Batch batch : batches) {
            if (!known.isEmpty() && known.getLast().end() != batch.version()) {
                known.clear(); // another node came between
            }
            known.addLast(batch);
            if (known.size() > MOST_BATCHES) {
                known.removeFirst();
            }
        }
    }

    /** Those after the version without a gap; none where the first of them is not here. */
    synchronized List<FollowedSection.Batch> since(UUID section, int version) {
        List<FollowedSection.Batch> since = new ArrayList<>();
        Deque<FollowedSection.Batch> known = sections.get(section);
        if (known != null) {
            // the wanted ones are nearly always the last few
            for (var newest = known.descendingIterator(); newest.hasNext(); ) {
                FollowedSection.Batch batch = newest.next();
                if (batch.version() < version) {
                    break;
                }
                since.add(batch);
            }
        }
        return since.isEmpty() || since.getLast().version() != version ? List.of() : since.reversed();
    }
}
