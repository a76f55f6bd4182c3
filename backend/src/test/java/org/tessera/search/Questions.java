package org.tessera.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What is asked of generated text, always the same: every second with a period, every fourth with areas. */
final class Questions {

    private Questions() {}

    static List<SearchQuery> of(int questions) {
        List<SearchQuery> asked = new ArrayList<>();
        Generated source = new Generated(2);
        Random chance = new Random(3);
        for (int each = 0; each < questions; each++) {
            LocalDate from = LocalDate.of(2021 + chance.nextInt(4), 1, 1);
            asked.add(new SearchQuery(
                    source.question(),
                    each % 4 == 0 ? areas(source) : Set.of(),
                    Set.of(),
                    Set.of(),
                    each % 2 == 0 ? from : null,
                    each % 2 == 0 ? from.plusYears(2) : null,
                    0,
                    20));
        }
        return asked;
    }

    private static Set<String> areas(Generated source) {
        return new TreeSet<>(List.of(source.area(), source.area(), source.area()));
    }
}
