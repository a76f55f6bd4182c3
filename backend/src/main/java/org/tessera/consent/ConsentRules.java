package org.tessera.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/** What can be asked, and what can be answered to it. */
final class ConsentRules {

    static final int LONGEST = 2_000;
    static final int MOST_PASSAGES = 200;

    private ConsentRules() {}

    static void check(Wish wish, Instant now) {
        if (wish.passages().isEmpty() || wish.passages().size() > MOST_PASSAGES) {
            throw new Invalid("passages", Texts.get("consent.passages", MOST_PASSAGES));
        }
        needed("why", wish.why());
        Instant until = wish.until();
        if (until != null && !until.isAfter(now)) {
            throw new Invalid("until", Texts.get("consent.until-past"));
        }
    }

    /** An owner gives what was asked for or less, never more. */
    static void check(Request asked, Answer answer) {
        Request.Outcome outcome = answer.outcome();
        boolean clarification = asked.kind() == Request.Kind.CLARIFICATION;
        if (outcome == Request.Outcome.TAKEN_BACK
                || (clarification && outcome.grants())
                || (!clarification && outcome == Request.Outcome.ANSWERED)) {
            throw new Invalid("outcome", Texts.get("consent.outcome"));
        }
        if (!outcome.grants()) {
            needed("reason", answer.reason());
            return;
        }
        optional("reason", answer.reason());
        if ((outcome == Request.Outcome.GRANTED_REWORDED) != (answer.wording() != null)) {
            throw new Invalid("wording", Texts.get("consent.wording"));
        }
        if (answer.to() != null && (answer.to().isEmpty() || !asked.to().containsAll(answer.to()))) {
            throw new Invalid("to", Texts.get("consent.more-than-asked"));
        }
        Instant until = asked.until();
        if (until != null && answer.until() != null && answer.until().isAfter(until)) {
            throw new Invalid("until", Texts.get("consent.more-than-asked"));
        }
    }

    private static void needed(String field, @Nullable String words) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            throw new Invalid(field, Texts.get("consent.words-needed", LONGEST));
        }
    }

    private static void optional(String field, @Nullable String words) {
        if (words != null && words.length() > LONGEST) {
            throw new Invalid(field, Texts.get("consent.words-needed", LONGEST));
        }
    }
}
