package org.tessera.drafting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tessera.assessment.Sections;
import org.tessera.identity.RecordedRights;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.problem.Forbidden;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;

/**
 * Steps that wait to be ordered. Whatever has come for a section while the last group was made durable is the next group:
 * with one author each batch goes by itself, and with hundreds they share transactions, disk writes and looks at rights.
 */
@Component
class WaitingSteps implements AutoCloseable {

    private static final int WORKERS = 6;
    private static final int MOST_AT_ONCE = 100;

    private final ConcurrentHashMap<UUID, Queue<Waiting>> lines = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().daemon().name("drafting-order-", 0).factory());
    private final Sections sections;
    private final DraftRights rights;
    private final RecordedRights recorded;
    private final Authority authority;

    WaitingSteps(Sections sections, DraftRights rights, RecordedRights recorded, Authority authority) {
        this.sections = sections;
        this.rights = rights;
        this.recorded = recorded;
        this.authority = authority;
    }

    private record Waiting(Viewer viewer, StepBatch batch, CompletableFuture<StepsOutcome> outcome) {}

    CompletableFuture<StepsOutcome> add(Viewer viewer, UUID section, StepBatch batch) {
        var waiting = new Waiting(viewer, batch, new CompletableFuture<>());
        lines.compute(section, (id, line) -> {
            Queue<Waiting> open = line;
            if (open == null) {
                open = new ArrayDeque<>();
                workers.execute(() -> work(id));
            }
            open.add(waiting);
            return open;
        });
        return waiting.outcome();
    }

    /** One group; then, if more came meanwhile, to the end of the workers' own queue. */
    private void work(UUID section) {
        List<Waiting> group = new ArrayList<>();
        lines.computeIfPresent(section, (_, line) -> {
            while (group.size() < MOST_AT_ONCE && !line.isEmpty()) {
                group.add(line.remove());
            }
            return group.isEmpty() ? null : line;
        });
        if (group.isEmpty()) {
            return;
        }
        try {
            order(section, group);
        } catch (RuntimeException | Error e) {
            group.forEach(each -> each.outcome().completeExceptionally(e));
        } finally {
            workers.execute(() -> work(section));
        }
    }

    private void order(UUID section, List<Waiting> group) {
        DraftRights.Standing standing = rights.standing(section);
        Set<Viewer> within = DraftRights.within(
                section,
                standing,
                group.stream()
                        .map(Waiting::viewer)
                        .distinct()
                        .filter(recorded::hold)
                        .collect(Collectors.toSet()));
        List<Waiting> may = new ArrayList<>();
        for (Waiting one : group) {
            String objection = one.batch().objection();
            if (!within.contains(one.viewer())) {
                one.outcome().completeExceptionally(new NotFound());
            } else if (!Policy.mayCoordinate(one.viewer()).allowed()) {
                one.outcome().completeExceptionally(new Forbidden(Texts.get("drafting.only-coordinators")));
            } else if (objection != null) {
                one.outcome().complete(new StepsOutcome.Refused(objection));
            } else {
                may.add(one);
            }
        }
        Sections.Sealed row = standing.row();
        if (row != null && !may.isEmpty()) {
            List<StepsOutcome> outcomes = authority.order(
                    sections.opened(row),
                    may.stream()
                            .map(one -> Authority.HandIn.of(one.viewer(), one.batch()))
                            .toList());
            for (int i = 0; i < may.size(); i++) {
                may.get(i).outcome().complete(outcomes.get(i));
            }
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
