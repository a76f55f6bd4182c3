package org.tessera.drafting;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Questions of one moment, answered together: whoever asks while a look is under way waits for the next one, which is for all
 * who have come by then. So no answer is older than its question, and a hundred askers cost little more than one.
 */
final class Together<Q, A> {

    private final Function<Set<Q>, Map<Q, A>> look;
    private final ReentrantLock looking = new ReentrantLock();
    private Round next = new Round();

    /** @param look has an answer for each of the questions */
    Together(Function<Set<Q>, Map<Q, A>> look) {
        this.look = look;
    }

    private final class Round {
        private final Set<Q> questions = new HashSet<>();
        private @Nullable Map<Q, A> answers;
        private @Nullable RuntimeException failure;

        void look() {
            try {
                answers = look.apply(questions);
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        A answer(Q question) {
            if (failure != null) {
                throw failure;
            }
            A answer = answers == null ? null : answers.get(question);
            if (answer == null) {
                throw new IllegalStateException("A question was left without an answer");
            }
            return answer;
        }

        boolean over() {
            return answers != null || failure != null;
        }
    }

    A ask(Q question) {
        Round mine = join(question);
        looking.lock();
        try {
            if (!mine.over()) {
                close();
                mine.look();
            }
            return mine.answer(question);
        } finally {
            looking.unlock();
        }
    }

    private synchronized Round join(Q question) {
        next.questions.add(question);
        return next;
    }

    private synchronized void close() {
        next = new Round();
    }
}
