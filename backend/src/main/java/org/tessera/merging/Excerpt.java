package org.tessera.merging;

import java.util.List;
import org.tessera.evidence.Passage;

/**
 * A stretch of a passage that is worth quoting for a topic.
 *
 * @param under the topic under which it is quoted. A passage in another language can be quoted only as a whole, because
 *     its translation is one piece: so it is quoted under one topic, and the others refer to it.
 */
record Excerpt(Passage passage, Span span, Topic under) {

    String words() {
        return span.of(passage.text());
    }

    static List<Passage> passages(List<Excerpt> excerpts) {
        return excerpts.stream().map(Excerpt::passage).toList();
    }
}
