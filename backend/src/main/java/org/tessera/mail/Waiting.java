package org.tessera.mail;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tessera.alerts.Alerts;
import org.tessera.edition.RecallList;
import org.tessera.identity.Viewer;
import org.tessera.review.Task;
import org.tessera.review.Tasks;
import org.tessera.wall.Behalf;

/** How much waits for somebody, by kind and place: ids and counts, no words. */
@Component
class Waiting {

    private final Tasks tasks;
    private final Alerts alerts;
    private final RecallList recalls;

    Waiting(Tasks tasks, Alerts alerts, RecallList recalls) {
        this.tasks = tasks;
        this.alerts = alerts;
        this.recalls = recalls;
    }

    /** As far as the viewer may see it at this moment. */
    Map<String, Integer> of(Viewer viewer) {
        return Behalf.of(viewer, () -> {
            Map<String, Integer> waiting = tasks.of(viewer).stream()
                    .collect(Collectors.toMap(Waiting::place, Task::count, Integer::sum, TreeMap::new));
            waiting.put("alerts", alerts.unseen(viewer));
            waiting.put("copies", recalls.told(viewer).size());
            return waiting;
        });
    }

    private static String place(Task task) {
        return task.kind() + "/" + task.assessment() + "/" + task.section() + "/" + task.round();
    }

    /** Whether somewhere more waits than was known of; less is no news. */
    static boolean isNews(Map<String, Integer> known, Map<String, Integer> now) {
        return now.entrySet().stream().anyMatch(one -> one.getValue() > known.getOrDefault(one.getKey(), 0));
    }
}
