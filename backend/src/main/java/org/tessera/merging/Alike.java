package org.tessera.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tessera.evidence.Passage;
import org.tessera.identity.Viewer;
import org.tessera.likeness.Likeness;

/**
 * Which of a chapter's passages were copied from one another and which a coordinator has linked.
 *
 * @param copies by passage its copies, each with how much of the shorter one stands in the other, in percent
 * @param links by passage those that state the same fact
 */
record Alike(Map<UUID, Map<UUID, Integer>> copies, Map<UUID, Set<UUID>> links) {

    static final Alike NOTHING = new Alike(Map.of(), Map.of());

    static Alike of(Viewer viewer, Likeness likeness, Collection<Passage> passages) {
        List<UUID> ids = passages.stream().map(Passage::id).toList();
        Map<UUID, Map<UUID, Integer>> copies = new HashMap<>();
        likeness.copies(viewer, ids)
                .forEach((one, all) -> all.forEach(copy ->
                        copies.computeIfAbsent(one, _ -> new HashMap<>()).put(copy.passage(), copy.percent())));
        return new Alike(copies, likeness.links(viewer, ids));
    }

    boolean copied(Passage one, Passage other) {
        return copies.getOrDefault(one.id(), Map.of()).containsKey(other.id())
                || copies.getOrDefault(other.id(), Map.of()).containsKey(one.id());
    }

    /** Without those that are copies of one before them: what is copied is one source. */
    List<Passage> independent(Collection<Passage> passages) {
        List<Passage> independent = new ArrayList<>();
        for (Passage passage : passages) {
            if (independent.stream().noneMatch(other -> copied(passage, other))) {
                independent.add(passage);
            }
        }
        return independent;
    }

    /** Groups of two and more with the same words, over however many steps, in the order of the passages. */
    List<List<Passage>> copiedGroups(Collection<Passage> passages) {
        Map<UUID, Set<UUID>> near = new HashMap<>();
        copies.forEach((one, all) -> near.put(one, all.keySet()));
        return groups(passages, near);
    }

    /** Groups of two and more that coordinators linked, over however many steps, in the order of the passages. */
    List<List<Passage>> linkedGroups(Collection<Passage> passages) {
        return groups(passages, links);
    }

    private static List<List<Passage>> groups(Collection<Passage> passages, Map<UUID, Set<UUID>> near) {
        Map<UUID, Passage> all = new LinkedHashMap<>();
        passages.forEach(passage -> all.put(passage.id(), passage));
        Map<UUID, Set<UUID>> both = new HashMap<>();
        near.forEach((one, others) -> others.forEach(other -> {
            both.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(other);
            both.computeIfAbsent(other, _ -> new LinkedHashSet<>()).add(one);
        }));
        List<List<Passage>> groups = new ArrayList<>();
        Set<UUID> seen = new LinkedHashSet<>();
        for (UUID start : all.keySet()) {
            Set<UUID> group = new LinkedHashSet<>();
            reach(start, both, all.keySet(), seen, group);
            if (group.size() > 1) {
                groups.add(all.values().stream()
                        .filter(one -> group.contains(one.id()))
                        .toList());
            }
        }
        return groups;
    }

    private static void reach(UUID start, Map<UUID, Set<UUID>> near, Set<UUID> known, Set<UUID> seen, Set<UUID> group) {
        List<UUID> next = new ArrayList<>(List.of(start));
        while (!next.isEmpty()) {
            UUID one = next.removeLast();
            if (known.contains(one) && seen.add(one)) {
                group.add(one);
                next.addAll(near.getOrDefault(one, Set.of()));
            }
        }
    }

    /** The least that two of the group have in common, in percent. */
    int percent(List<Passage> group) {
        return group.stream()
                .flatMap(one -> copies.getOrDefault(one.id(), Map.of()).entrySet().stream())
                .filter(entry -> group.stream().anyMatch(other -> other.id().equals(entry.getKey())))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(0);
    }
}
