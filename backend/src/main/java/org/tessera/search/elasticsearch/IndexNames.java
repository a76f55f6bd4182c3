package org.tessera.search.elasticsearch;

import org.tessera.analysis.Analysis;
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

    /** The first index under this version of the definition and of the analysis. */
    String first() {
        return prefix + "-passages-v" + IndexDefinition.VERSION + "-a" + Analysis.VERSION;
    }

    /** Whether an index was made under these versions. */
    boolean current(String index) {
        return index.equals(first()) || index.startsWith(first() + "-");
    }

    String fresh() {
        return first() + "-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    }
}
