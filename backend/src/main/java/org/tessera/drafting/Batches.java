package org.tessera.drafting;

import java.util.ArrayList;
import java.util.List;
import org.tessera.drafting.jdbc.DraftStore.Ordered;

/** Ordered steps, put together again as they were handed in. */
final class Batches {

    private Batches() {}

    static List<FollowedSection.Batch> of(List<Ordered> steps) {
        List<FollowedSection.Batch> batches = new ArrayList<>();
        List<String> together = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Ordered step = steps.get(i);
            together.add(step.step());
            if (i + 1 == steps.size() || !same(step, steps.get(i + 1))) {
                batches.add(new FollowedSection.Batch(
                        step.version() - together.size(), step.author(), step.client(), step.seq(), together));
                together = new ArrayList<>();
            }
        }
        return batches;
    }

    private static boolean same(Ordered one, Ordered other) {
        return one.client().equals(other.client()) && one.seq() == other.seq();
    }
}
