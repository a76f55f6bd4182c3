package org.tessera.merging;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.text.Texts;

/** The direction in which a country says that things move. */
enum Trend {
    INCREASING,
    DECREASING,
    STABLE;

    private static final WordLists WORDS = WordLists.read("trends.txt");

    /** What the sentence names; whether it speaks of the present is not asked. */
    static Set<Trend> in(@Nullable String language, String sentence) {
        Set<Trend> found = EnumSet.noneOf(Trend.class);
        for (Trend trend : values()) {
            if (WORDS.matches(trend.name().toLowerCase(Locale.ROOT), language, sentence) > 0) {
                found.add(trend);
            }
        }
        return found;
    }

    /** With its article: "an increasing". */
    String words(Locale language) {
        return Texts.in(language, "merging.trend." + name().toLowerCase(Locale.ROOT));
    }
}
