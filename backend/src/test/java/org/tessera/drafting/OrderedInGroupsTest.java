package org.tessera.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tessera.identity.Country;
import org.tessera.problem.Forbidden;
import org.tessera.problem.NotFound;

/** Many hand in at once and are ordered together: each has an outcome of its own, and none pays for another. */
class OrderedInGroupsTest extends TwoNodes {

    @Test
    void manyAtOnceAreAllKeptOnceOnBothNodes() throws Exception {
        UUID section = regional("CYBERCRIME");
        List<CompletableFuture<StepsOutcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            StepBatch batch = batch(UUID.randomUUID(), 1, "a");
            outcomes.add((i % 2 == 0 ? one : two).drafts().stepSoon(i % 3 == 0 ? OTHER : COORDINATOR, section, batch));
            if (i % 10 == 0) {
                // sent again, as after a lost line: its first outcome counts
                outcomes.add(one.drafts().stepSoon(i % 3 == 0 ? OTHER : COORDINATOR, section, batch));
            }
        }
        for (CompletableFuture<StepsOutcome> outcome : outcomes) {
            assertThat(outcome.get()).isInstanceOf(StepsOutcome.Accepted.class);
        }
        assertThat(read(one, section).version()).isEqualTo(120);
        assertThat(read(one, section).text()).isEqualTo("a".repeat(120));
        assertThat(read(two, section).doc()).isEqualTo(read(one, section).doc());
        FollowedSection followed = two.the(FollowedSection.class);
        assertThat(followed.between(section, 0, 120).stream()
                        .flatMapToInt(batch -> IntStream.range(batch.version(), batch.end()))
                        .toArray())
                .containsExactly(IntStream.range(0, 120).toArray());
        try (DraftingNode restarted = new DraftingNode(shared)) {
            assertThat(read(restarted, section).text()).isEqualTo("a".repeat(120));
        }
    }

    @Test
    void whatIsWrongWithOneConcernsNoOther() throws Exception {
        UUID section = ofCountry("CYBERCRIME", Country.UA);
        Drafts drafts = one.drafts();
        var good = drafts.stepSoon(COORDINATOR, section, batch(UUID.randomUUID(), 1, "one"));
        var forged = drafts.stepSoon(
                COORDINATOR,
                section,
                new StepBatch(0, List.of(JSON.readTree("{\"stepType\":\"boom\"}")), UUID.randomUUID(), 1));
        var forbidden = drafts.stepSoon(REVIEWER, section, batch(UUID.randomUUID(), 1, "two"));
        var outside = drafts.stepSoon(GEORGIAN, section, batch(UUID.randomUUID(), 1, "three"));
        var unknown = drafts.stepSoon(COORDINATOR, UUID.randomUUID(), batch(UUID.randomUUID(), 1, "four"));
        var last = drafts.stepSoon(OTHER, section, batch(UUID.randomUUID(), 1, "five"));
        assertThat(good.get()).isInstanceOf(StepsOutcome.Accepted.class);
        assertThat(forged.get()).isInstanceOf(StepsOutcome.Refused.class);
        assertThatThrownBy(forbidden::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(Forbidden.class);
        assertThatThrownBy(outside::get).hasCauseInstanceOf(NotFound.class);
        assertThatThrownBy(unknown::get).hasCauseInstanceOf(NotFound.class);
        assertThat(last.get()).isInstanceOf(StepsOutcome.Accepted.class);
        assertThat(read(two, section).text()).contains("one", "five").hasSize(7);
    }

    private static StepBatch batch(UUID client, int seq, String words) {
        return new StepBatch(0, List.of(insertion(words)), client, seq);
    }
}
