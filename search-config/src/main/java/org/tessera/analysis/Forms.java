package org.tessera.analysis;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a word wherever it stands. Texts repeat their words, so those met last are kept, a bounded number of them, in
 * memory and nowhere else: stemming and romanising are most of the work of an analysis.
 */
record Forms(String exact, Set<String> stems, Set<String> names, boolean mayBeName, Set<Language> readings) {

    /** All that a word's forms follow from. */
    record Read(String surface, Script script, @Nullable Language language, boolean azerbaijani, boolean asked) {}

    /** Of each of two generations; with the words as long as they are, some tens of megabytes at most. */
    private static final int MOST = 30_000;

    private static final int LONGEST = 40;

    private static volatile Map<Read, Forms> young = new ConcurrentHashMap<>();
    private static volatile Map<Read, Forms> old = Map.of();

    Forms {
        stems = Set.copyOf(stems);
        names = Set.copyOf(names);
        readings = Set.copyOf(readings);
    }

    static Forms of(Read read, Supplier<Forms> make) {
        Map<Read, Forms> now = young;
        Forms known = now.get(read);
        if (known == null) {
            Forms earlier = old.get(read);
            known = earlier == null ? make.get() : earlier;
            if (read.surface().length() <= LONGEST) {
                now.put(read, known);
                age(now);
            }
        }
        return known;
    }

    /** Those that nobody has met since the last time go. */
    @SuppressWarnings("ReferenceEquality") // whether somebody was faster
    private static void age(Map<Read, Forms> full) {
        if (full.size() >= MOST) {
            synchronized (Forms.class) {
                if (young == full) {
                    old = full;
                    young = new ConcurrentHashMap<>();
                }
            }
        }
    }
}
