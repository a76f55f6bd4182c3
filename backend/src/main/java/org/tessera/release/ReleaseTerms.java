package org.tessera.release;

import org.jspecify.annotations.Nullable;

/**
 * How something is released.
 *
 * @param anonymous only as "one partner country": nobody reads the passage by it
 * @param conditions of the owner, for whoever uses it
 * @param wording what may be told instead of the passage's words; only where it is anonymous
 */
public record ReleaseTerms(
        boolean anonymous,
        @Nullable String conditions,
        @Nullable String wording) {

    public static final ReleaseTerms OPEN = new ReleaseTerms(false, null, null);
    public static final ReleaseTerms ANONYMOUS = new ReleaseTerms(true, null, null);

    /** Names no words, so that a log line shows none. */
    @Override
    public String toString() {
        return anonymous ? "anonymously" : "openly";
    }
}
