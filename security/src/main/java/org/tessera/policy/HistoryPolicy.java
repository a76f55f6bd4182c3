package org.tessera.policy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tessera.identity.Viewer;
import org.tessera.policy.Decision.Refused;

/**
 * How far back a section's readers see: no further than to when their audience was named. What was written for fewer eyes and
 * taken out before others came stays with those it was written for. The tables of cases are in {@code PolicyHistoryTest}.
 */
public final class HistoryPolicy {

    private static final Decision ALLOWED = new Decision.Allowed();

    private HistoryPolicy() {}

    /**
     * Whether the viewer, who may read the section as it is, may see how it was at the version as far as its audience goes;
     * whether he may read what it leaned on then is asked beside.
     *
     * @param audience of the section today
     * @param since from which version on an audience has belonged to it, those included that belong by a wider name by now; of
     *     today's audience the others have from the beginning
     */
    public static Decision mayLookBack(
            Viewer viewer, Set<Audience> audience, Map<Audience, Integer> since, int version) {
        if (Policy.mayCoordinate(viewer).allowed()) {
            return ALLOWED;
        }
        boolean then = Audience.of(viewer).stream()
                .filter(one -> audience.contains(one) || since.containsKey(one))
                .anyMatch(one -> since.getOrDefault(one, 0) <= version);
        return then ? ALLOWED : new Refused("written before the viewer's audience was named");
    }

    /**
     * From which version on each audience belongs, once others are named; of these the ones that are missing have from the
     * beginning. Whoever belonged by another name, narrower or wider, goes on from where that one began.
     *
     * @param version of the text when they are named
     */
    public static Map<Audience, Integer> since(
            Set<Audience> before, Map<Audience, Integer> since, Set<Audience> named, int version) {
        Set<Audience> belonged = EnumSet.noneOf(Audience.class);
        belonged.addAll(before);
        belonged.addAll(since.keySet());
        Map<Audience, Integer> then = new EnumMap<>(Audience.class);
        for (Audience one : named) {
            int from = belonged.stream()
                    .filter(one::within)
                    .mapToInt(wider -> since.getOrDefault(wider, 0))
                    .min()
                    .orElse(version);
            if (from > 0) {
                then.put(one, from);
            }
        }
        belonged.removeAll(named);
        belonged.removeIf(one -> named.stream().noneMatch(one::within));
        belonged.forEach(narrower -> then.put(narrower, since.getOrDefault(narrower, 0)));
        return then;
    }
}
