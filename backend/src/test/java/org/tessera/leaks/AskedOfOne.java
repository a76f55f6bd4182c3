package org.tessera.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.tessera.intake.Script;

/** Ways out that are asked about one thing: who sees it, and what the others are answered. */
final class AskedOfOne {

    private final Answers answers;
    private final Costs costs;
    private final List<Target> targets;

    AskedOfOne(Answers answers, Costs costs, List<Target> targets) {
        this.answers = answers;
        this.costs = costs;
        this.targets = targets;
    }

    /**
     * Absent and forbidden: the same status, body and headers; and where it is not even known that there is anything, the
     * same queries and decryptions in the same order.
     */
    void whatIsOutOfSightIsAnsweredLikeWhatDoesNotExist(Way way) throws Exception {
        AtomicInteger shown = new AtomicInteger();
        AtomicInteger hidden = new AtomicInteger();
        Kind.each(kind -> {
            Script.Answer absent = way.question().ask(answers.script(kind), Target.absent(targets.getFirst()));
            List<Object> shape = Answers.shape(absent);
            List<String> cost = costs.of(absent);
            for (Target target : targets) {
                String as = way.mapping() + " as " + kind + " about " + target.restriction();
                if (way.inSight().test(kind.viewer(), target)) {
                    if (!way.acts()) {
                        shows(way, way.question().ask(answers.script(kind), target), target, as);
                    }
                    shown.incrementAndGet();
                } else {
                    Script.Answer answer = way.question().ask(answers.script(kind), target);
                    assertThat(Answers.shape(answer)).as(as).isEqualTo(shape);
                    assertThat(answer.text()).as(as).doesNotContain(target.markers());
                    if (!target.knows(kind.viewer())) {
                        assertThat(costs.of(answer)).as("the cost of " + as).isEqualTo(cost);
                    }
                    hidden.incrementAndGet();
                }
            }
        });
        assertThat(shown).as("somebody sees something").hasPositiveValue();
        assertThat(hidden).as("somebody does not").hasPositiveValue();
    }

    private static void shows(Way way, Script.Answer answer, Target target, String as) {
        if (!way.mapping().endsWith("shut-out")) {
            assertThat(answer.status()).as(as + answer.text()).isEqualTo(200);
        }
        assertThat(answer.text()).as(as).contains(way.shows().apply(target));
    }
}
