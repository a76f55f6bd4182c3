package org.tessera.release;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tessera.marking.HandlingCode;
import org.tessera.policy.Audience;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;

/** What a release must be like to be made. */
final class ReleaseRules {

    static final int LONGEST_WORDS = 2_000;

    private ReleaseRules() {}

    static void check(
            Set<Audience> to, @Nullable Instant until, ReleaseTerms terms, Set<HandlingCode> handling, Instant now) {
        if (to.isEmpty()) {
            throw new Invalid("to", Texts.get("release.nobody"));
        }
        if (until != null && !until.isAfter(now)) {
            throw new Invalid("until", Texts.get("release.until-past"));
        }
        if (terms.anonymous() && handling.contains(HandlingCode.H3)) {
            throw new Invalid("anonymous", Texts.get("release.anonymous-h3"));
        }
        if (terms.wording() != null && !terms.anonymous()) {
            throw new Invalid("wording", Texts.get("release.wording-open"));
        }
        words("conditions", terms.conditions());
        words("wording", terms.wording());
    }

    private static void words(String field, @Nullable String words) {
        if (words != null && (words.isBlank() || words.length() > LONGEST_WORDS)) {
            throw new Invalid(field, Texts.get("release.words-length", LONGEST_WORDS));
        }
    }
}
