package org.tessera.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Puts together what hangs together, over however many steps. */
final class Groups {

    private final Map<UUID, Set<UUID>> groups = new LinkedHashMap<>();

    Groups(Collection<UUID> all) {
        all.forEach(one -> groups.put(one, new LinkedHashSet<>(Set.of(one))));
    }

    /** Pairs with somebody else than was given at first are none. */
    void join(UUID one, UUID other) {
        Set<UUID> first = groups.get(one);
        Set<UUID> second = groups.get(other);
        if (first != null && second != null && !first.contains(other)) {
            first.addAll(second);
            second.forEach(member -> groups.put(member, first));
        }
    }

    /** Of two and more, in the order in which they were given. */
    List<Set<UUID>> ofSeveral() {
        List<Set<UUID>> several = new ArrayList<>();
        groups.values().stream()
                .filter(group -> group.size() > 1 && several.stream().noneMatch(known -> known.equals(group)))
                .forEach(several::add);
        return several;
    }
}
