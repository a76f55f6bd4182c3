package org.tessera.ui.accounts;

import org.tessera.problem.Conflict;
import org.tessera.problem.Invalid;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** Does what a button says and shows the page anew, or says what stands in the way. */
record Attempt(Runnable changed) {

    /** @param done key of what to say afterwards */
    void run(Runnable act, String done) {
        try {
            act.run();
            Notices.done(Words.of(done));
            changed.run();
        } catch (Invalid | Conflict wrong) {
            Notices.problem(String.valueOf(wrong.getMessage()));
        }
    }
}
