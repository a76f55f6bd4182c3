package org.tessera.search;

import java.util.Locale;

/** The blinded fields of the index. Decision record 0005. */
public enum Field {
    /** Folded words in order, for phrases. */
    EXACT,
    STEM,
    /** Keys of names; rough, so of little weight. */
    NAMES,
    CONCEPTS,
    /** Whole values, for a facet: where the places of the passage lie. */
    REGIONS;

    /** In the index. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
