package org.tessera.merging;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something stands in a merged section.
 *
 * @param words of the sentence; empty for a quotation, whose words stay with its passage
 * @param passages on which it rests
 * @param topic of which the rule speaks, if it speaks of one
 * @param score of a quotation that was chosen as most telling
 */
public record Reason(
        String words,
        List<UUID> passages,
        Rule rule,
        @Nullable Topic topic,
        @Nullable Score score) {
    public Reason {
        passages = List.copyOf(passages);
    }

    Reason(Rule rule) {
        this("", List.of(), rule, null, null);
    }

    Reason(Rule rule, Topic topic) {
        this("", List.of(), rule, topic, null);
    }

    Reason(Rule rule, Excerpt excerpt) {
        this("", List.of(), rule, excerpt.on(), excerpt.score());
    }

    Reason of(String sentence, List<UUID> sources) {
        return new Reason(sentence, sources, rule, topic, score);
    }

    /** No words. */
    @Override
    public String toString() {
        return rule + " " + passages;
    }
}
