package org.tessera.ui.home;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.identity.Country;
import org.tessera.identity.Viewer;
import org.tessera.paging.Page;

/** How many contributions each country has handed in on each crime area, of those that the viewer may know. */
record Coverage(Map<Country, Map<String, Integer>> counts, int total) {

    private static final int SIZE = 100;

    static Coverage of(Viewer viewer, Contributions contributions) {
        Map<Country, Map<String, Integer>> counts = new EnumMap<>(Country.class);
        int total = 0;
        for (int page = 0; ; page++) {
            Page<Contribution> found = contributions.list(viewer, page, SIZE);
            for (Contribution contribution : found.items()) {
                if (!contribution.state().gone()) {
                    total++;
                    Map<String, Integer> row = counts.computeIfAbsent(contribution.owner(), owner -> new HashMap<>());
                    contribution.particulars().areas().forEach(area -> row.merge(area, 1, Integer::sum));
                }
            }
            if (found.items().isEmpty() || (long) (page + 1) * found.size() >= found.total()) {
                return new Coverage(counts, total);
            }
        }
    }

    int count(Country country, String area) {
        return counts.getOrDefault(country, Map.of()).getOrDefault(area, 0);
    }

    /** The network's contact points, and any other country that has contributed. */
    List<Country> countries() {
        return Arrays.stream(Country.values())
                .filter(country -> country != Country.BY || counts.containsKey(country))
                .toList();
    }

    /** Depth of a cell's shade, 0 to 4. */
    static int shade(int count) {
        return count >= 6 ? 4 : count >= 4 ? 3 : count >= 2 ? 2 : count;
    }

    int reporting(String area) {
        return (int) Stream.of(Country.values())
                .filter(country -> count(country, area) > 0)
                .count();
    }
}
