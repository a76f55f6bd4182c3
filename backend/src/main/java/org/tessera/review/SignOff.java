package org.tessera.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.identity.Country;

/**
 * Somebody's word on one text of a section.
 *
 * @param version of the section that was read
 * @param digest of that version's text, see {@link org.tessera.drafting.Moments#digest}
 * @param country for which a lead signed, null for a reviewer
 * @param words the dissent, or what should change; null for a plain signature
 */
public record SignOff(
        UUID id,
        UUID section,
        int version,
        String digest,
        String account,
        @Nullable Country country,
        Verdict verdict,
        @Nullable String words,
        Instant at) {

    public enum Verdict {
        SIGNED,
        /** Signed with a reservation, which editions print as a note. */
        DISSENT,
        /** Not signed: something must change first. */
        CHANGES
    }

    /** Whose word it is: of each party only the newest on a section counts. */
    public String party() {
        return country == null ? account : country.name();
    }

    /** @param current whether the section's text is still the one that was signed */
    public record Standing(SignOff signOff, boolean current) {}

    /** No words: a dissent is for whom it is printed. */
    @Override
    public String toString() {
        return "SignOff[" + id + ", " + section + " version " + version + ", " + party() + " " + verdict + "]";
    }
}
