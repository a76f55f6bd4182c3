package org.tessera.review;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tessera.accounts.WorkHandedOver;
import org.tessera.review.jdbc.StoredComments;
import org.tessera.review.jdbc.StoredRounds;

/** What waits for an account that leaves waits for its successor from then on; what it said stays its own. */
@Component
class HandedOverWork {

    private final StoredComments comments;
    private final StoredRounds rounds;

    HandedOverWork(StoredComments comments, StoredRounds rounds) {
        this.comments = comments;
        this.rounds = rounds;
    }

    @EventListener
    void on(WorkHandedOver handed) {
        comments.nameInstead(handed.account(), handed.successor());
        rounds.inviteInstead(handed.account(), handed.successor());
    }
}
