package org.tessera.merging;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Passage;

/**
 * A sentence of a passage and what it says.
 *
 * @param topic what it speaks of, null for a heading or where the rules cannot tell
 * @param trend the direction in which it says that things move, most often none
 */
record Statement(Passage passage, Span span, @Nullable Topic topic, Set<Trend> trend) {
    Statement {
        trend = Set.copyOf(trend);
    }

    boolean on(Topic wanted) {
        return wanted == Topic.TREND ? !trend.isEmpty() : topic == wanted;
    }

    String words() {
        return span.of(passage.text());
    }
}
