package org.tessera.alerts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.policy.Sharing;
import org.tessera.problem.Forbidden;
import org.tessera.search.Search;
import org.tessera.wall.Behalf;

/**
 * What new evidence an account's saved searches found. Whatever the worker wrote down, the policy decides at the moment
 * what of it is shown and counted.
 */
@Component
public class Alerts {

    private static final int MOST = 200;

    private final AlertTable table;
    private final SearchWords words;
    private final Evidence evidence;

    Alerts(AlertTable table, SearchWords words, Evidence evidence) {
        this.table = table;
        this.words = words;
        this.evidence = evidence;
    }

    /** How many passages there are to be told of, of the latest two hundred; none for whom the role shows no content. */
    public int unseen(Viewer viewer) {
        if (!Policy.maySearch(viewer).allowed()) {
            return 0;
        }
        table.meet(viewer);
        Set<UUID> passages = Behalf.of(viewer, () -> table.alerts(viewer.account(), MOST)).stream()
                .filter(alert -> !alert.seen())
                .map(AlertTable.AlertRow::passage)
                .collect(Collectors.toSet());
        Map<UUID, Sharing> sharing = passages.isEmpty() ? Map.of() : evidence.sharing(passages);
        return (int) sharing.values().stream()
                .filter(one -> Policy.mayRead(viewer, one).allowed())
                .count();
    }

    /**
     * Newest first, those already seen too, two hundred at most. Entered in the ledger as reading.
     *
     * @throws Forbidden the role sees no contribution text
     */
    public List<Alert> of(Viewer viewer) {
        SavedSearches.permit(viewer);
        Map<UUID, SavedSearch> searches = new HashMap<>();
        table.of(viewer.account()).forEach(row -> searches.put(row.id(), words.open(row)));
        List<AlertTable.AlertRow> rows = Behalf.of(viewer, () -> table.alerts(viewer.account(), MOST));
        Map<UUID, Passage> readable = evidence.passages(
                viewer,
                rows.stream().map(AlertTable.AlertRow::passage).distinct().toList());
        List<Alert> alerts = new ArrayList<>();
        for (AlertTable.AlertRow row : rows) {
            Passage passage = readable.get(row.passage());
            SavedSearch search = searches.get(row.search());
            if (passage != null && search != null) {
                alerts.add(new Alert(search, Search.shown(search.query(), passage), row.foundAt(), row.seen()));
            }
        }
        return alerts;
    }

    /** @throws Forbidden the role sees no contribution text */
    public void saw(Viewer viewer) {
        SavedSearches.permit(viewer);
        table.saw(viewer.account());
    }
}
