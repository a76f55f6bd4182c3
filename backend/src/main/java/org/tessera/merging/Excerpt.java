package org.tessera.merging;

import java.util.List;
import org.tessera.evidence.Passage;

/**
 * A stretch of a passage that is worth quoting for a topic.
 *
 * @param under the topic under which it is quoted. A passage in another language can be quoted only as a whole, because
 *     its translation is one piece: so it is quoted under one topic, and the others refer to it.
 * @param on the topic for which it was chosen
 * @param score how telling it is for that topic
 */
record Excerpt(Passage passage, Span span, Topic under, Topic on, Score score) {

    String words() {
        return span.of(passage.text());
    }

    /** Whether words of the one stand in the other. */
    boolean overlaps(Excerpt other) {
        return passage.id().equals(other.passage.id())
                && span.from() < other.span.to()
                && other.span.from() < span.to();
    }

    static List<Passage> passages(List<Excerpt> excerpts) {
        return excerpts.stream().map(Excerpt::passage).toList();
    }
}
