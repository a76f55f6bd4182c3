package org.tessera.merging;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/**
 * What a figure counts. Two figures are held against each other only if all of this is the same.
 *
 * @param measure from {@code measures.txt}
 * @param of the glossary's concepts of what was counted, such as heroin
 * @param per of a price: for how much
 * @param level of a price: retail or wholesale
 * @param where the glossary's places; where none is named, the country tells it
 * @param months that are named; none means the whole year
 * @param country whose situation it is, null where a place says so already
 */
record Thing(
        String measure,
        Set<String> of,
        @Nullable String per,
        @Nullable String level,
        Set<String> where,
        Set<Integer> months,
        int year,
        @Nullable Country country) {
    Thing {
        of = new TreeSet<>(of);
        where = new TreeSet<>(where);
        months = new TreeSet<>(months);
    }
}
