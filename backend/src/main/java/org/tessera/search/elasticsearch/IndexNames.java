package org.tessera.search.elasticsearch;

import org.tessera.index.IndexDefinition;

/** The names of one installation's indexes: versioned, behind an alias to read and one to write. */
record IndexNames(String prefix) {

    /** Searches go here: always one index. */
    String read() {
        return prefix + "-passages";
    }

    /** Writes go here: one index, two while a fresh one is built. */
    String write() {
        return prefix + "-passages-write";
    }

    /** The first index of this version of the definition. */
    String first() {
        return prefix + "-passages-v" + IndexDefinition.VERSION;
    }

    String fresh() {
        return first() + "-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    }
}
