package org.tessera.merging;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.tessera.evidence.Passage;
import org.tessera.text.Texts;

/** The direction in which a country says that things move. */
enum Trend {
    INCREASING,
    DECREASING,
    STABLE;

    private static final WordLists WORDS = WordLists.read("trends.txt");
    private static final WordLists TOPICS = WordLists.read("topics.txt");

    /** What the passage says of the present; sentences about the future are left out. */
    static Set<Trend> in(Passage passage) {
        Set<Trend> found = EnumSet.noneOf(Trend.class);
        for (Span sentence : Span.sentences(passage)) {
            String words = sentence.of(passage.text());
            if (TOPICS.matches(Topic.OUTLOOK.code(), passage.language(), words) > 0) {
                continue;
            }
            for (Trend trend : values()) {
                if (WORDS.matches(trend.name().toLowerCase(Locale.ROOT), passage.language(), words) > 0) {
                    found.add(trend);
                }
            }
        }
        return found;
    }

    /** With its article: "an increasing". */
    String words(Locale language) {
        return Texts.in(language, "merging.trend." + name().toLowerCase(Locale.ROOT));
    }
}
