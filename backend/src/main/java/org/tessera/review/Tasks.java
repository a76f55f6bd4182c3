package org.tessera.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.affected.AffectedSections;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.identity.Viewer;
import org.tessera.overrides.Overrides;
import org.tessera.overrides.SetMarking;
import org.tessera.policy.MarkingPolicy;
import org.tessera.policy.Policy;
import org.tessera.review.jdbc.StoredComments;
import org.tessera.review.jdbc.StoredRounds;
import org.tessera.review.jdbc.StoredSuggestedChanges;

/** What waits for a person in the drafts that he may read, the nearest deadline first. */
@Component
public class Tasks {

    private final Assessments assessments;
    private final Rounds rounds;
    private final SignOffs signOffs;
    private final StoredRounds storedRounds;
    private final StoredComments comments;
    private final StoredSuggestedChanges suggestions;
    private final Overrides overrides;
    private final AffectedSections affected;

    Tasks(
            Assessments assessments,
            Rounds rounds,
            SignOffs signOffs,
            StoredRounds storedRounds,
            StoredComments comments,
            StoredSuggestedChanges suggestions,
            Overrides overrides,
            AffectedSections affected) {
        this.assessments = assessments;
        this.rounds = rounds;
        this.signOffs = signOffs;
        this.storedRounds = storedRounds;
        this.comments = comments;
        this.suggestions = suggestions;
        this.overrides = overrides;
        this.affected = affected;
    }

    @Transactional
    public List<Task> of(Viewer viewer) {
        Set<UUID> withRounds = storedRounds.withOpenRounds();
        Map<UUID, Integer> named = new HashMap<>();
        comments.naming(viewer.account()).values().forEach(section -> named.merge(section, 1, Integer::sum));
        Map<UUID, Integer> undecided = Policy.mayCoordinate(viewer).allowed() ? suggestions.open() : Map.of();
        Map<UUID, Integer> markings = proposedMarkings(viewer);
        Map<UUID, Integer> touched = affected.open(viewer);
        // Each page asks how many tasks wait, and mostly there are none: then no draft's title is opened for it.
        if (withRounds.isEmpty() && named.isEmpty() && undecided.isEmpty() && markings.isEmpty() && touched.isEmpty()) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        List<Assessment> seen = assessments.list(viewer);
        for (Assessment whole : seen) {
            if (withRounds.contains(whole.id())) {
                rounds.of(viewer, whole.id()).stream()
                        .filter(round -> round.closed() == null)
                        .forEach(round -> asked(viewer, whole, round, tasks));
            }
        }
        inSections(seen, Task.Kind.MENTION, named, tasks);
        inSections(seen, Task.Kind.DECIDE, undecided, tasks);
        inSections(seen, Task.Kind.MARKING, markings, tasks);
        inSections(seen, Task.Kind.AFFECTED, touched, tasks);
        tasks.sort(Comparator.comparing(Task::deadline, Comparator.nullsLast(Comparator.naturalOrder())));
        return tasks;
    }

    private Map<UUID, Integer> proposedMarkings(Viewer viewer) {
        Map<UUID, Integer> proposed = new HashMap<>();
        if (MarkingPolicy.mayProposeForText(viewer).allowed()) {
            overrides.waitingFor(viewer, SetMarking.Kind.SECTION).forEach(section -> proposed.put(section, 1));
        }
        return proposed;
    }

    private void asked(Viewer viewer, Assessment whole, Round round, List<Task> tasks) {
        if (Policy.mayCoordinate(viewer).allowed()) {
            int open = storedRounds.openComments(round.id());
            if (open > 0) {
                tasks.add(task(Task.Kind.ANSWER, whole, round, open));
            }
            return;
        }
        round.party(viewer).ifPresent(party -> {
            if (storedRounds.done(round.id()).contains(party)) {
                return;
            }
            if (round.asks() == Round.Asks.COMMENTS) {
                tasks.add(task(Task.Kind.COMMENT, whole, round, round.sections().size()));
            } else if (Policy.maySignOff(viewer).allowed()) {
                int left = unsigned(viewer, whole, round);
                if (left > 0) {
                    tasks.add(task(Task.Kind.SIGN_OFF, whole, round, left));
                }
            }
        });
    }

    private int unsigned(Viewer viewer, Assessment whole, Round round) {
        Map<UUID, List<SignOff.Standing>> given = signOffs.standing(viewer, round.sections(), whole.dataKey());
        return Math.toIntExact(round.sections().stream()
                .filter(section ->
                        given.getOrDefault(section, List.of()).stream().noneMatch(SignOff.Standing::current))
                .count());
    }

    private static Task task(Task.Kind kind, Assessment whole, Round round, int count) {
        UUID only = round.sections().size() == 1 ? round.sections().getFirst() : null;
        return new Task(kind, whole.id(), whole.title(), round.number(), only, count, round.deadline());
    }

    /** Only in sections that the viewer sees. */
    private static void inSections(
            Collection<Assessment> seen, Task.Kind kind, Map<UUID, Integer> counts, List<Task> tasks) {
        for (Assessment whole : seen) {
            for (Assessment.Chapter chapter : whole.chapters()) {
                for (Assessment.Section section : chapter.sections()) {
                    Integer count = counts.get(section.id());
                    if (count != null) {
                        String title = chapter.title().equals(section.title())
                                ? section.title()
                                : chapter.title() + " › " + section.title();
                        tasks.add(new Task(kind, whole.id(), title, null, section.id(), count, null));
                    }
                }
            }
        }
    }
}
